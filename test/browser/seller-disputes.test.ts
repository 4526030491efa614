import { describe, expect, it } from "vitest";
import { say } from "../integration/support/conversations.ts";
import { disputed, look } from "../integration/support/disputes.ts";
import { jpeg } from "../integration/support/evidence-files.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

const photo = (name: string) => ({ name, mimeType: "image/jpeg", buffer: jpeg() });

describe("A seller's dispute (R4.1, R4.2, R4.3)", () => {
  it("is heard with files and a statement; what is missing and how many chances are left is said before a chance is used", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    const page = await signedIn(shop.seller, `/seller/disputes/${dispute.dispute_id}`);
    const handIn = page.getByRole("region", { name: "Serahkan" });
    await handIn.getByText("Kesempatan tersisa: 3.").waitFor();
    await handIn.getByText(/^Belum ada: Bukti pembelian lengkap/).waitFor();
    expect(await handIn.getByRole("button", { name: "Serahkan bukti ini" }).isDisabled()).toBe(true);
    await accessible(page);

    await page.getByLabel("Pernyataan").fill("Barang dikirim utuh.");
    for (const item of ["Bukti pembelian lengkap", "Bukti pengiriman lengkap"]) {
      const chosen = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: new RegExp(`^Pilih berkas: ${item}`) }).click();
      await (await chosen).setFiles(photo(`${item}.jpg`));
      await page.getByRole("button", { name: new RegExp(`^Lihat besar: ${item}`) }).waitFor();
    }
    await handIn.getByText("Semua yang wajib sudah ada.").waitFor();
    await accessible(page);
    await handIn.getByRole("button", { name: "Serahkan bukti ini" }).click();
    const sure = page.getByRole("alertdialog", { name: "Serahkan bukti ini sekarang?" });
    await sure.getByText("setelah itu tersisa 2").waitFor();
    await sure.getByRole("button", { name: "Ya, serahkan" }).click();
    await page
      .getByRole("region", { name: "Bukti penjual" })
      .getByRole("article", { name: "Penyerahan ke-1" })
      .waitFor();
    await handIn.getByText("Kesempatan tersisa: 2.").waitFor();
    expect(await page.getByLabel("Pernyataan").inputValue()).toBe("");
    await accessible(page);

    await handIn.getByRole("button", { name: "Tidak ada lagi yang saya serahkan" }).click();
    await page
      .getByRole("alertdialog", { name: "Selesai menyerahkan bukti?" })
      .getByRole("button", { name: "Ya, saya selesai" })
      .click();
    await page.getByText("Anda sudah selesai menyerahkan bukti.").waitFor();
    expect((await look(shop.seller, dispute)).sides.seller).toMatchObject({ used: 1, done: true });
  });

  it("R6.1 takes the conversation as a transcript, without a screenshot", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    await say(shop.buyer, dispute.order_id, "Kancingnya lepas.");
    const page = await signedIn(shop.seller, `/seller/disputes/${dispute.dispute_id}`, { language: "en" });
    await page.getByRole("button", { name: "Attach a transcript of the conversation" }).click();
    const item = page.getByRole("listitem").filter({ hasText: "The conversation between buyer and seller" });
    await item.getByText("ready to hand in").waitFor({ timeout: 60_000 });
    await accessible(page);
    const { draft } = await look(shop.seller, dispute);
    expect(draft.files).toMatchObject([
      { requirement: "chat", status: "accepted", content_type: "application/pdf" },
    ]);
  });

  it("refuses a file of the wrong kind by its item, and a file can be taken out again", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    const page = await signedIn(shop.seller, `/seller/disputes/${dispute.dispute_id}`, {
      language: "en",
      dark: true,
      width: 390,
    });
    const choose = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
      const chosen = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: /^Choose a file: The full proof of purchase/ }).click();
      await (await chosen).setFiles(file);
    };
    await choose({ name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.from("no film") });
    await page.getByText("film.mp4: this type of file is not taken here.").waitFor();
    await choose({ name: "broken.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
    await page.getByText("refused", { exact: true }).waitFor();
    await page.getByText("broken.jpg cannot be used: remove or replace it.").waitFor();
    await accessible(page);
    await page.getByRole("button", { name: "Remove broken.jpg" }).click();
    await page.getByRole("button", { name: "Remove broken.jpg" }).waitFor({ state: "detached" });
    expect((await look(shop.seller, dispute)).draft.files).toEqual([]);
  });

  it("say where nothing waits, and where nothing fits", async () => {
    const shop = await openShop();
    const page = await signedIn(shop.seller, "/seller/disputes");
    await page.getByRole("link", { name: "Perlu bukti saya" }).click();
    await page.getByText("Tidak ada yang menunggu Anda di sini.").waitFor();
    await page.goto("/seller/disputes?order_id=order-of-nobody");
    await page.getByText("Tidak ada yang cocok dengan saringan ini.").waitFor();
    await accessible(page);
  });
});
