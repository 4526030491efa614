import { describe, expect, it } from "vitest";
import { attach, BUYER_OWES, disputed, handIn, look, SELLER_OWES } from "../integration/support/disputes.ts";
import { jpeg } from "../integration/support/evidence-files.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("A buyer's dispute (R4.1, R4.2, R4.3)", () => {
  it("shows the seller's evidence beside one's own, which is handed in once nothing is missing", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    await handIn(shop.seller, dispute, SELLER_OWES);
    const page = await signedIn(shop.buyer, "/buyer/orders", { width: 360 });
    const mine = page.getByRole("region", { name: "Menunggu Anda" });
    await mine.getByRole("link", { name: "Sengketa Rp100.000" }).waitFor();
    await page.getByRole("link", { name: "Pengembalian dana", exact: true }).click();
    await page.getByRole("list", { name: "Pengembalian dana saya" }).getByRole("link").first().click();
    await page.getByRole("link", { name: "Buka sengketanya: bukti dan putusan" }).click();
    await page.getByRole("heading", { name: `Sengketa pesanan ${dispute.order_id}` }).waitFor();
    await page.getByText("Giliran Anda dan penjual").waitFor();
    const sellers = page.getByRole("region", { name: "Bukti penjual" });
    await sellers.getByRole("article", { name: "Penyerahan ke-1" }).getByText("Lihat foto.").waitFor();

    const handing = page.getByRole("region", { name: "Serahkan" });
    await handing.getByText("Kesempatan tersisa: 3.").waitFor();
    expect(await handing.getByRole("button", { name: "Serahkan bukti ini" }).isDisabled()).toBe(true);
    await page.getByLabel("Pernyataan").fill("Barang tiba dalam keadaan pecah.");
    const chosen = page.waitForEvent("filechooser");
    await page
      .getByRole("button", { name: /^Pilih berkas/ })
      .first()
      .click();
    await (await chosen).setFiles({ name: "pecah.jpg", mimeType: "image/jpeg", buffer: jpeg() });
    await handing.getByText("Semua yang wajib sudah ada.").waitFor();
    await accessible(page);
    await handing.getByRole("button", { name: "Serahkan bukti ini" }).click();
    const sure = page.getByRole("alertdialog", { name: "Serahkan bukti ini sekarang?" });
    await sure.getByText("setelah itu tersisa 2").waitFor();
    await sure.getByRole("button", { name: "Ya, serahkan" }).click();
    await page
      .getByRole("region", { name: "Bukti pembeli" })
      .getByText("Barang tiba dalam keadaan pecah.")
      .waitFor();
    // Nothing is missing of a submission that nobody owes.
    await handing.getByText("Anda sudah menyerahkan bukti.").waitFor();
    expect(await handing.getByText("Yang masih kurang").count()).toBe(0);
    expect((await look(shop.buyer, dispute)).sides.buyer).toMatchObject({ used: 1, done: false });
  });
});

describe("The conversation as evidence of a buyer (R6.1)", () => {
  it("is offered once something was written, put into the draft as a signed transcript, and handed in", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    const page = await signedIn(shop.buyer, `/buyer/disputes/${dispute.dispute_id}`, { width: 360 });
    const item = page.getByRole("listitem").filter({ hasText: "Percakapan antara pembeli dan penjual" });
    await item.getByText("belum ada percakapan tentang pesanan ini").waitFor();
    await page.getByText("Percakapan dengan toko").click();
    await page.getByLabel("Tulis pesan").fill("Kancingnya lepas, kak.");
    await page.getByRole("button", { name: "Kirim", exact: true }).click();
    await item.getByRole("button", { name: "Lampirkan transkrip percakapan" }).click();
    await item.getByText("siap diserahkan").waitFor({ timeout: 60_000 });
    await accessible(page);

    await attach(shop.buyer, dispute, BUYER_OWES[0]);
    await page.reload();
    await page.getByLabel("Pernyataan").fill("Penjual sudah saya beri tahu, lihat percakapan.");
    const handing = page.getByRole("region", { name: "Serahkan" });
    await handing.getByText("Semua yang wajib sudah ada.").waitFor();
    expect((await look(shop.buyer, dispute)).draft.files).toMatchObject([
      { requirement: "chat", status: "accepted", content_type: "application/pdf" },
      { requirement: BUYER_OWES[0] },
    ]);
    await handing.getByRole("button", { name: "Serahkan bukti ini" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Ya, serahkan" }).click();
    await page.getByRole("region", { name: "Bukti pembeli" }).getByText("lihat percakapan").waitFor();
    const open = page.getByRole("link", {
      name: /^Buka Percakapan antara pembeli dan penjual .* di tab baru$/,
    });
    expect([await open.getAttribute("target"), await open.getAttribute("rel")]).toEqual([
      "_blank",
      "noreferrer",
    ]);
    const shown = (await fetch((await open.getAttribute("href")) ?? "")).headers;
    expect([shown.get("content-type"), shown.get("content-disposition")]).toEqual([
      "application/pdf",
      expect.stringMatching(/^inline; filename=/),
    ]);
    const [submission] = (await look(shop.seller, dispute)).submissions;
    expect(submission.files.map(({ requirement }: { requirement: string }) => requirement)).toContain("chat");
  });
});
