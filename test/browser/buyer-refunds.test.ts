import { describe, expect, it } from "vitest";
import { ADDRESS, ask, done, order, seen } from "../integration/support/cases.ts";
import { aParcel } from "../integration/support/parcels.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { enter, signedIn } from "./support/browser.ts";

const PHONE = { width: 360 };

describe("Asking for a refund (R3.1)", () => {
  it("goes step by step: which goods, why, what it comes to, and only then it is sent", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { quantities: [1, 4], product_names: ["Kaos Batik", "Cangkir"] });
    const page = await signedIn(shop.buyer, `/buyer/orders/${order_id}`, PHONE);
    await page.getByRole("link", { name: "Minta pengembalian dana" }).click();
    await page.getByRole("heading", { name: "Barang mana yang bermasalah?" }).waitFor();
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByRole("alert").getByText("Pilih paling sedikit satu barang").waitFor();
    await page.getByRole("checkbox", { name: /^Cangkir/ }).check();
    await page.getByRole("button", { name: "Kurangi Cangkir" }).click();
    await accessible(page);
    await page.getByRole("button", { name: "Lanjut" }).click();

    await page.getByRole("heading", { name: "Apa yang terjadi?" }).waitFor();
    await page.getByRole("radio", { name: "Barang rusak" }).check();
    await page.getByLabel("Lebih tepatnya").selectOption({ label: "Tidak berfungsi" });
    await page.getByRole("radio", { name: /^Dana saja/ }).check();
    await accessible(page);
    await page.getByRole("button", { name: "Lanjut" }).click();

    // 100.000 over 1 + 4 pieces of one price: three of the cups are 60.000.
    const comes = page.getByRole("region", { name: "Yang Anda terima kembali" });
    await comes.getByText("3 × Cangkir").waitFor();
    await page.getByText("Bila penjual tidak menjawab").waitFor();
    await comes.getByText("Minta jumlah lain").click();
    await comes.getByLabel("Jumlah yang diminta").fill("70000");
    await comes.getByRole("alert").getByText("melebihi yang tersisa").waitFor();
    await comes.getByRole("alert").getByText("Paling banyak Rp60.000.").waitFor();
    await comes.getByLabel("Jumlah yang diminta").fill("45000");
    await page.getByLabel(/^Ceritakan kepada penjual/).fill("Gagangnya patah.");
    await accessible(page);
    await page.getByRole("button", { name: "Minta Rp45.000" }).click();

    await page.waitForURL(/\/buyer\/refunds\/rf_/);
    await page.getByText("Menunggu penjual", { exact: true }).first().waitFor();
    const refund = await seen(shop.buyer, page.url().split("/").at(-1) ?? "");
    expect(refund).toMatchObject({
      type: "refund_only",
      reason: "damaged",
      sub_reason: "does_not_work",
      amount: { amount: 45_000 },
      lines: [{ line_id: "2", quantity: 3 }],
      texts: { request: "Gagangnya patah." },
    });
  });

  it("says why nothing may be asked, and loses nothing over a reload", async () => {
    const shop = await openShop();
    const order_id = await order(shop);
    const goods = encodeURIComponent('{"1":1}');
    const page = await signedIn(
      shop.buyer,
      `/buyer/orders/${order_id}/refund?step=reason&goods=${goods}&reason=damaged`,
      { language: "en" },
    );
    await page.getByRole("heading", { name: "What happened?" }).waitFor();
    expect(await page.getByRole("radio", { name: "Goods are damaged" }).isChecked()).toBe(true);
    await ask(shop, order_id);
    await page.reload();
    await page.getByText("refunded or asked for already").waitFor();
    await accessible(page);
  });
});

describe("Somebody whose session has ended", () => {
  it("signs in again and goes on where they were, with what they had chosen", async () => {
    const shop = await openShop();
    const goods = encodeURIComponent('{"1":1}');
    const at = `/buyer/orders/${await order(shop)}/refund?step=reason&goods=${goods}&reason=damaged`;
    const page = await signedIn(shop.buyer, at);
    await page.getByRole("heading", { name: "Apa yang terjadi?" }).waitFor();
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole("heading", { name: "Masuk" }).waitFor();
    await enter(page, shop.buyer);
    await page.getByRole("heading", { name: "Apa yang terjadi?" }).waitFor();
    expect(await page.getByRole("radio", { name: "Barang rusak" }).isChecked()).toBe(true);
  });
});

describe("A refund as its buyer sees it (R3.4, R3.7, R8.2)", () => {
  it("is withdrawn after what that costs was read; where the seller was first, the page says so", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const page = await signedIn(shop.buyer, `/buyer/refunds/${refund_id}`, PHONE);
    await page.getByRole("button", { name: "Batalkan permintaan" }).click();
    const sure = page.getByRole("alertdialog", { name: "Batalkan permintaan ini?" });
    await sure.getByText("tidak dapat diurungkan").waitFor();
    await accessible(page);
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    await sure.getByRole("button", { name: "Ya, batalkan" }).click();
    await page.getByRole("alert").getByText("Kasus ini sudah berubah").waitFor();
    await page.getByText("Dana dikembalikan", { exact: true }).first().waitFor();
    expect(await page.getByRole("button", { name: "Batalkan permintaan" }).count()).toBe(0);
  });

  it("is turned from a rejection into a return, and the parcel's number is looked at while it is typed", async () => {
    const shop = await openShop();
    done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));
    const { refund_id } = await ask(shop, await order(shop));
    const rejection = { reason: "goods_must_come_back", text: "Kirim kembali dahulu." };
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, rejection));
    const page = await signedIn(shop.buyer, `/buyer/refunds/${refund_id}`, PHONE);
    await page.getByText("Kirim kembali dahulu.").waitFor();
    await page.getByText("Giliran Anda").waitFor();
    await accessible(page);
    await page.getByRole("button", { name: "Setuju mengirim kembali" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Ya, saya kirim kembali" }).click();

    const instructions = page.getByRole("region", { name: "Kirim barangnya kembali" });
    await instructions.getByText(ADDRESS.street).waitFor();
    const { waybill } = aParcel();
    await instructions.getByLabel("Kurir").selectOption({ label: "J&T Express" });
    await instructions.getByLabel("Nomor resi", { exact: true }).fill("JP");
    await instructions.getByText("terlalu pendek").waitFor();
    await instructions.getByLabel("Nomor resi", { exact: true }).fill(waybill.toLowerCase());
    await instructions.getByText("Nomor ini sesuai").waitFor();
    await accessible(page);
    await instructions.getByRole("button", { name: "Barang sudah dikirim" }).click();
    await page.getByText("Barang dalam perjalanan kembali", { exact: true }).first().waitFor();
    expect((await seen(shop.buyer, refund_id)).return_shipment).toMatchObject({ carrier: "jnt", waybill });
  });

  it("takes an unlikely number only once it was compared", async () => {
    const shop = await openShop();
    done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));
    const { refund_id } = await ask(shop, await order(shop), { type: "return_and_refund" });
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const page = await signedIn(shop.buyer, `/buyer/refunds/${refund_id}`, { language: "en" });
    const form = page.getByRole("form", { name: "Waybill of the return" });
    await form.getByLabel("Carrier").selectOption({ label: "J&T Express" });
    const odd = `Q7${aParcel().waybill.slice(4)}`;
    await form.getByLabel("Waybill number").fill(odd);
    await form.getByRole("checkbox", { name: /^I have compared it/ }).check();
    await accessible(page);
    await form.getByRole("button", { name: "The goods are sent" }).click();
    await page.getByText("Goods on their way back", { exact: true }).first().waitFor();
    expect((await seen(shop.buyer, refund_id)).return_shipment.waybill).toBe(odd);
  });

  it("is taken to a dispute, and is on the list of those", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop, { product_names: ["Sarung Tenun"] }));
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, { reason: "other", text: "Tidak." }));
    const page = await signedIn(shop.buyer, `/buyer/refunds/${refund_id}`);
    await page.getByRole("button", { name: "Buka sengketa" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Ya, buka sengketa" }).click();
    await page.getByText("Dalam sengketa", { exact: true }).first().waitFor();
    await page.getByRole("link", { name: "Pengembalian dana", exact: true }).click();
    await page.getByRole("heading", { name: "Pengembalian dana saya" }).waitFor();
    await page.getByRole("link", { name: "Dalam sengketa" }).click();
    await page
      .getByRole("list", { name: "Pengembalian dana saya" })
      .getByRole("link", { name: "Sarung Tenun" })
      .waitFor();
    await accessible(page);
  });
});
