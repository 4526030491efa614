import { describe, expect, it } from "vitest";
import { ask, done, order } from "../integration/support/cases.ts";
import { jpeg } from "../integration/support/evidence-files.ts";
import { noticeSeen, shippedByCarrier } from "../integration/support/notices.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

const PHONE = { width: 360 };

describe("A waybill that is not right (R5.1, R5.2)", () => {
  it("is reported with a file, and how it ended is told to whoever reported it", async () => {
    const shop = await openShop();
    const order_id = await shippedByCarrier(shop);
    const page = await signedIn(shop.buyer, `/buyer/orders/${order_id}`, PHONE);
    await page.getByRole("link", { name: "Laporkan nomor resi" }).click();
    await page.getByRole("heading", { name: "Laporkan nomor resi" }).waitFor();
    await page.getByRole("radio", { name: "Nomor resi tidak dapat dilacak" }).check();
    await page.getByLabel(/^Ceritakan/).fill("Situs kurir tidak mengenalnya.");
    await accessible(page);
    await page.getByRole("button", { name: "Kirim laporan" }).click();

    await page.getByRole("heading", { name: `Laporan resi, pesanan ${order_id}` }).waitFor();
    await page.getByText("Situs kurir tidak mengenalnya.").waitFor();
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /^Pilih berkas/ }).click();
    await (await chosen).setFiles({ name: "situs.jpg", mimeType: "image/jpeg", buffer: jpeg() });
    await page.getByRole("list", { name: "Berkas" }).getByText("diterima").waitFor();
    await accessible(page);
    const notice_id = page.url().split("/").at(-1) ?? "";
    expect((await noticeSeen(shop.seller, notice_id)).files).toHaveLength(1);

    done(await shop.seller.post(`/notices/${notice_id}/acceptance`));
    await page.reload();
    await page.getByText("Laporan Anda benar").waitFor();
    expect(await page.getByRole("button", { name: /^Pilih berkas/ }).count()).toBe(0);
    await page.getByRole("link", { name: "Lihat pesanan" }).click();
    await page.getByRole("region", { name: "Kasus pesanan ini" }).getByText("Laporan Anda benar").waitFor();
    expect(await page.getByRole("link", { name: "Laporkan nomor resi" }).count()).toBe(0);
  });

  it("of what the platform booked only the parcel's contents can be reported", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { at: "to_ship" });
    done(await shop.seller.post(`/shipments/${order_id}`, {}), 201);
    const page = await signedIn(shop.buyer, `/buyer/orders/${order_id}/report`, {
      language: "en",
      dark: true,
    });
    await page.getByRole("radio", { name: /^Empty parcel/ }).waitFor();
    expect(await page.getByRole("radio").count()).toBe(1);
    await accessible(page);
  });
});

describe("To be called (R4.5)", () => {
  it("is asked for with a number, says when, and can be taken back", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const page = await signedIn(shop.buyer, `/buyer/refunds/${refund_id}`, PHONE);
    const help = page.getByRole("region", { name: "Butuh bantuan? Kami menelepon Anda" });
    await help.getByLabel("Nomor telepon").fill("12");
    await help.getByRole("button", { name: "Minta ditelepon" }).click();
    await help.getByRole("alert").waitFor();
    await help.getByLabel("Nomor telepon").fill("0812 3456 7890");
    await help.getByLabel(/^Tentang apa/).fill("Paket saya");
    await accessible(page);
    await help.getByRole("button", { name: "Minta ditelepon" }).click();
    const calls = help.getByRole("list", { name: "Panggilan yang diminta" });
    await calls.getByText("Menunggu ditelepon").waitFor();
    await calls.getByText(/Jam layanan Senin–Jumat/).waitFor();
    expect(await help.getByLabel("Nomor telepon").count()).toBe(0);
    await accessible(page);
    await calls.getByRole("button", { name: "Tidak perlu lagi" }).click();
    await calls.getByText("Dibatalkan").waitFor();
    await help.getByLabel("Nomor telepon").waitFor();
  });
});

describe("How a buyer is reached (R6.4)", () => {
  it("is theirs to say, offers too, and lasts", async () => {
    const shop = await openShop();
    const page = await signedIn(shop.buyer, "/buyer/settings", { ...PHONE, language: "en" });
    await page.getByLabel("E-mail address").fill("sari@contoh.example");
    await page.getByLabel("Language of letters").selectOption("id");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.").waitFor();
    const offers = page.getByRole("checkbox", { name: /^Send me offers/ });
    await offers.check();
    await page.getByText(/^Since/).waitFor();
    await accessible(page);
    await page.reload();
    expect(await page.getByLabel("E-mail address").inputValue()).toBe("sari@contoh.example");
    await offers.uncheck();
    await page.getByText("You get no offers").waitFor();
    expect(done(await shop.buyer.get("/me/contact"))).toMatchObject({
      contact: { email: "sari@contoh.example", language: "id" },
      offers: { opted_in: false },
    });
  });
});
