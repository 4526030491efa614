import { describe, it } from "vitest";
import { done, order } from "../integration/support/cases.ts";
import { aParcel } from "../integration/support/parcels.ts";
import { openShop } from "../integration/support/people.ts";
import { until } from "../integration/support/until.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

/** A carrier's name as it is chosen, and a number of its own. */
async function parcel(shop: Awaited<ReturnType<typeof openShop>>) {
  const said = aParcel();
  const { items } = done(await shop.seller.get("/carriers"));
  return { ...said, name: items.find((one: { carrier: string }) => one.carrier === said.carrier).name };
}

describe("A seller's orders (R1.4, R2)", () => {
  it("are listed by status with their counts", async () => {
    const shop = await openShop();
    const first = await order(shop, { at: "to_ship" });
    const second = await order(shop);
    await until("both to be counted", async () => {
      const { counts } = done(await shop.seller.get("/orders"));
      return counts.to_ship === 1 && counts.delivered === 1;
    });
    const page = await signedIn(shop.seller, "/seller/orders");
    await page.getByRole("link", { name: second }).waitFor();
    await accessible(page);
    await page.getByRole("link", { name: "Menunggu dikirim 1" }).click();
    await page.waitForURL(/status=to_ship/);
    await page.getByRole("link", { name: second }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: first }).click();
    await page.getByRole("heading", { name: `Pesanan ${first}` }).waitFor();
  });

  it("R2.2, R2.3 are shipped with a number that is looked at as it is typed, and changed once after a preview", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier" });
    const [first, second] = [await parcel(shop), await parcel(shop)];
    const page = await signedIn(shop.seller, `/seller/orders/${order_id}`);
    const ship = page.getByRole("form", { name: "Kirim" });
    await ship.getByLabel("Kurir").selectOption({ label: first.name });
    await ship.getByLabel("Nomor resi").fill("12");
    await ship.getByLabel("Nomor resi").fill("salah sama sekali");
    await ship.locator(".note.bad").waitFor();
    await accessible(page);
    await ship.getByLabel("Nomor resi").fill(first.waybill);
    await ship.locator(".note.good").waitFor();
    await ship.getByRole("button", { name: "Kirim" }).click();
    await page.getByRole("region", { name: "Pengiriman" }).getByText(first.waybill).waitFor();
    await accessible(page);

    const change = page.getByRole("form", { name: "Ubah kurir atau nomor resi" });
    await change.getByLabel("Kurir").selectOption({ label: second.name });
    await change.getByLabel("Nomor resi").fill(second.waybill);
    await change.getByRole("button", { name: "Lihat pratinjau" }).click();
    const sure = page.getByRole("alertdialog", { name: "Ubah kurir dan nomor resi?" });
    await sure.getByText("hanya bisa dilakukan satu kali").waitFor();
    await sure.getByText(first.waybill).waitFor();
    await accessible(page);
    await sure.getByRole("button", { name: "Ya, ubah" }).click();
    await page.getByText(`Semula dengan resi ${first.waybill}`).waitFor();
    await change.waitFor({ state: "detached" });
  });

  it("R2.4 whose waybill is wrong are mended in three steps", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier" });
    done(await shop.seller.post(`/shipments/${order_id}`, aParcel()), 201);
    const right = await parcel(shop);
    const page = await signedIn(shop.seller, `/seller/orders/${order_id}`, {
      language: "en",
      dark: true,
      width: 390,
    });
    await page.getByRole("link", { name: "Report a failed delivery" }).click();
    await page.getByLabel("What happened?").selectOption({ index: 1 });
    await accessible(page);
    await page.getByRole("button", { name: "Report" }).click();
    await page.getByText("At stake: Rp100.000.").waitFor();
    await accessible(page);
    await page.getByRole("button", { name: "Prepare a re-shipment" }).click();
    const again = page.getByRole("form", { name: "Ship again" });
    await again.getByLabel("Carrier").selectOption({ label: right.name });
    await again.getByLabel("Waybill number").fill(right.waybill);
    await accessible(page);
    await again.getByRole("button", { name: "Ship again now" }).click();
    await page.getByText("The order has been shipped again.").waitFor();
  });

  it("R2.4 that are given up refund the buyer, after what that costs was read", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier" });
    const path = `/shipments/${order_id}`;
    done(await shop.seller.post(path, aParcel()), 201);
    done(await shop.seller.post(`${path}/failed-delivery`, { reason: "lost_by_carrier" }), 201);
    const page = await signedIn(shop.seller, `/seller/orders/${order_id}/failed-delivery`);
    await page.getByRole("button", { name: "Kembalikan dana kepada pembeli" }).click();
    const sure = page.getByRole("alertdialog", { name: "Kembalikan dana kepada pembeli?" });
    await sure.getByText(/paling banyak Rp100\.000/).waitFor();
    await sure.getByRole("button", { name: "Ya, kembalikan dana" }).click();
    await page.getByText("Dana sudah dikembalikan kepada pembeli.").waitFor();
  });
});
