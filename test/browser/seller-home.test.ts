import { describe, it } from "vitest";
import { ask, done, idr, order } from "../integration/support/cases.ts";
import { disputed } from "../integration/support/disputes.ts";
import { reported } from "../integration/support/notices.ts";
import { aParcel } from "../integration/support/parcels.ts";
import { openShop, type Shop } from "../integration/support/people.ts";
import { until } from "../integration/support/until.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

/** Rows of lists follow a change within moments. */
function listed(shop: Shop, path: string, count = 1): Promise<unknown> {
  return until(`${count} of ${path}`, async (last) => {
    const { items } = done(await shop.seller.get(path));
    last(items.length);
    return items.length === count && items;
  });
}

async function failed(shop: Shop): Promise<string> {
  const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier", paid: 250_000 });
  done(await shop.seller.post(`/shipments/${order_id}`, aParcel()), 201);
  const reason = { reason: "invalid_shipping_address" };
  done(await shop.seller.post(`/shipments/${order_id}/failed-delivery`, reason), 201);
  return order_id;
}

describe("A seller's home (R8.2)", () => {
  it("says what needs an answer by when, what happens otherwise and what it costs, and leads to each", async () => {
    const shop = await openShop();
    const refund = await ask(shop, await order(shop, { paid: 120_000 }));
    const failure = await failed(shop);
    const notice = await reported(shop);
    const dispute = await disputed(shop);
    await listed(shop, "/refunds?waiting_for=seller");
    await listed(shop, "/failed-deliveries?waiting_for=seller");
    await listed(shop, "/notices?waiting_for=seller");
    await listed(shop, "/disputes?waiting_for=seller");
    const page = await signedIn(shop.seller, "/");
    await page.getByRole("heading", { name: "Beranda" }).waitFor();
    const todo = page.getByRole("region", { name: "Perlu jawaban Anda" });
    await todo
      .getByRole("status")
      .getByText(/^4 menunggu jawaban Anda/)
      .waitFor();
    const row = (name: string) => todo.getByRole("listitem").filter({ hasText: name });
    const asked = row(`Pengembalian dana, pesanan ${refund.order_id}`);
    await asked.getByText("dana dikembalikan seperti yang diminta").waitFor();
    await asked.getByText(idr(120_000).amount.toLocaleString("id-ID")).waitFor();
    await row(`Pengiriman gagal, pesanan ${failure}`).getByText("Rp250.000").waitFor();
    await row(`Peringatan resi, pesanan ${notice.order_id}`)
      .getByText(/\d+ poin penalti/)
      .waitFor();
    await row(`pesanan ${dispute.order_id}`).getByText("Rp100.000").waitFor();
    await page.getByRole("region", { name: "Pesanan" }).getByRole("link", { name: "Dibatalkan" }).waitFor();
    await accessible(page);
    await todo.getByRole("link", { name: `Peringatan resi, pesanan ${notice.order_id}` }).click();
    await page.getByRole("heading", { name: `Peringatan resi, pesanan ${notice.order_id}` }).waitFor();
  });

  it("of a shop that owes nobody an answer says so", async () => {
    const shop = await openShop();
    const page = await signedIn(shop.seller, "/seller", { language: "en", dark: true, width: 390 });
    await page.getByText("Nothing waits for your answer.").waitFor();
    await accessible(page);
  });
});
