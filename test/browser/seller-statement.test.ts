import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ADDRESS, ask, done, money, order, reaches } from "../integration/support/cases.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("A seller's money (R1.3, R3.5)", () => {
  it("is seen as balance and statement, and downloaded whole as CSV", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { paid: 300_000, at: "completed" });
    done(await money(shop, "payouts", 120_000), 201);
    const page = await signedIn(shop.seller, "/seller/statement?limit=1");
    await page.getByRole("region", { name: "Saldo toko" }).getByText("Rp180.000").first().waitFor();
    await page.getByRole("rowheader", { name: "Dicairkan" }).waitFor();
    await accessible(page);
    await page.getByRole("button", { name: "Berikutnya" }).click();
    await page.getByRole("rowheader", { name: "Pesanan selesai, dana masuk saldo" }).waitFor();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Unduh CSV" }).click();
    const [head, ...lines] = (await readFile(await (await saved).path(), "utf8")).trim().split("\r\n");
    expect(head).toMatch(/^at,movement,held_change_idr,balance_change_idr,frozen_change_idr,order_id/);
    expect(lines.map((line) => line.split(",").slice(1, 4).join())).toEqual([
      "paid_out,0,-120000",
      "order_released,-300000,300000",
      "order_paid,300000,0",
    ]);
    expect(lines[2]).toContain(order_id);
  });

  it("R3.4 has a return address beside it, which returns that were approved wait for", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop), { type: "return_and_refund" });
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const page = await signedIn(shop.seller, "/seller/statement", { language: "en", dark: true, width: 390 });
    const form = page.getByRole("form", { name: "Return address" });
    await form.getByLabel("Recipient").fill(ADDRESS.recipient);
    await form.getByLabel("Telephone").fill(ADDRESS.phone);
    await form.getByLabel("Street").fill(ADDRESS.street);
    await form.getByLabel("City").fill(ADDRESS.city);
    await form.getByLabel("Postal code").fill(ADDRESS.postal_code);
    await accessible(page);
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText(`${ADDRESS.recipient}, ${ADDRESS.street}`).waitFor();
    await reaches(shop.seller, refund_id, "awaiting_return");
  });
});
