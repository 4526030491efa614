import { describe, expect, it } from "vitest";
import { ask, order } from "../integration/support/cases.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { open, signedIn } from "./support/browser.ts";

describe("A seller's refunds (R3.3, R3.8)", () => {
  it("are listed by due time, read with their deadline and its reason, and approved", async () => {
    const shop = await openShop();
    const { order_id } = await ask(shop, await order(shop));
    const page = await signedIn(shop.seller, "/seller/refunds?waiting_for=seller&sort=due");
    await page.getByRole("heading", { name: "Pengembalian dana" }).waitFor();
    await accessible(page);
    await page.getByRole("link", { name: order_id }).click();
    await page
      .getByRole("region", { name: "Batas waktu" })
      .getByText("Bila penjual tidak menjawab")
      .waitFor();
    await accessible(page);
    await page.getByRole("button", { name: /^Setujui Rp/ }).click();
    await page.getByText("Dana dikembalikan", { exact: true }).first().waitFor();
    expect(await page.getByRole("button", { name: /^Setujui/ }).count()).toBe(0);
  });

  it("are nobody's who does not sign in; a wrong password says so", async () => {
    const page = await open("/seller/refunds", { language: "en" });
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await accessible(page);
    await page.getByLabel("Name").fill("nobody");
    await page.getByLabel("Password").fill("wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").getByText("do not match").waitFor();
  });
});
