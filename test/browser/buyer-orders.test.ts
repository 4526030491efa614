import { describe, expect, it } from "vitest";
import { carrierSays } from "../integration/support/carriers.ts";
import { ask, done, order } from "../integration/support/cases.ts";
import { aParcel } from "../integration/support/parcels.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

const PHONE = { width: 360 };

describe("A buyer's orders (R1.4, R2.5)", () => {
  it("are listed with counts by where they are, below the cases that wait for the buyer", async () => {
    const shop = await openShop();
    const shipped = await order(shop, { at: "shipped", product_names: ["Sarung Tenun"] });
    const delivered = await order(shop, { product_names: ["Kaos Batik"] });
    const { refund_id } = await ask(shop, delivered);
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, { reason: "other", text: "Tidak." }));
    const page = await signedIn(shop.buyer, "/", PHONE);
    await page.getByRole("heading", { name: "Pesanan saya" }).waitFor();
    await page.getByRole("region", { name: "Menunggu Anda" }).getByText("Ditolak").waitFor();
    await accessible(page);
    const lists = page.getByRole("navigation", { name: "Daftar" });
    await lists.getByRole("link", { name: "Tiba 1" }).waitFor();
    await lists.getByRole("link", { name: "Dikirim 1", exact: true }).click();
    await page.waitForURL(/status=shipped/);
    const list = page.getByRole("list", { name: "Pesanan saya" });
    await list.getByRole("link", { name: "Kaos Batik" }).waitFor({ state: "detached" });
    await list.getByRole("link", { name: "Sarung Tenun" }).click();
    await page.getByRole("heading", { name: `Pesanan ${shipped}` }).waitFor();
  });

  it("say where the parcel is, with its carrier's record, and what was paid", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier", quantities: [2, 1] });
    const parcel = aParcel();
    done(await shop.seller.post(`/shipments/${order_id}`, parcel), 201);
    for (const [tag, hours] of [
      ["InTransit", 5],
      ["AttemptFail", 1],
    ] as const) {
      const occurred_at = new Date(Date.now() - hours * 3_600_000).toISOString();
      done(await carrierSays({ ...parcel, tag, occurred_at, place: "Gudang Bandung" }));
    }
    const page = await signedIn(shop.buyer, `/buyer/orders/${order_id}`, {
      ...PHONE,
      language: "en",
      dark: true,
    });
    const delivery = page.getByRole("region", { name: "Delivery" });
    await delivery.getByText("could not hand the parcel over").waitFor();
    await delivery.getByText(parcel.waybill).waitFor();
    await delivery.getByRole("region", { name: "The carrier's record" }).getByText("On its way").waitFor();
    await page.getByRole("region", { name: "Goods" }).getByText("Rp100.000").waitFor();
    await page.getByRole("listitem").filter({ hasText: "Shipped" }).first().waitFor();
    await accessible(page);
  });

  it("say how what was bought is used, in the language there is (R6.6)", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { product_names: ["Kaos Batik"] });
    const product = {
      name: "Kaos Batik",
      use_guidance: { id: "Cuci dengan tangan." },
      specification: { Bahan: "Katun" },
    };
    // Whether the order has made it known by then or not.
    const { status } = await shop.seller.put(`/shops/${shop.shop_id}/products/sku-1`, product);
    expect(status).toBeLessThan(300);
    const page = await signedIn(shop.buyer, `/buyer/orders/${order_id}`, { ...PHONE, language: "en" });
    const guidance = page.getByRole("region", { name: "How to use it and look after it" });
    await guidance.getByText("Cuci dengan tangan.").waitFor();
    await guidance.getByText("Katun").waitFor();
    await accessible(page);
  });

  it("of somebody else are not found", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const page = await signedIn(shop.buyer, `/buyer/orders/${await order(other)}`);
    await page.getByRole("alert").getByText("Tidak ditemukan").waitFor();
  });
});
