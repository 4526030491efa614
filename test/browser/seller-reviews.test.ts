import { describe, expect, it } from "vitest";
import { done } from "../integration/support/cases.ts";
import { openShop } from "../integration/support/people.ts";
import { ratedTimes, reviewed, reviewSeen } from "../integration/support/reviews.ts";
import { until } from "../integration/support/until.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("A seller's reviews (R6.5)", () => {
  it("stand out where they are low, are found by stars, answered, answered anew, and reported", async () => {
    const shop = await openShop();
    const low = await reviewed(shop, { rating: 1, text: "Sobek waktu datang." });
    await reviewed(shop, { rating: 5, text: "Bagus sekali." });
    await ratedTimes(shop.seller, shop.shop_id, 2);
    await until("both to be listed", async () => done(await shop.seller.get("/reviews")).items.length === 2);
    const page = await signedIn(shop.seller, "/seller");
    const unanswered = page.getByRole("listitem").filter({ hasText: "Ulasan belum dijawab" });
    await unanswered.getByText("2", { exact: true }).waitFor();
    await unanswered.getByRole("link").click();
    const figures = page.getByRole("region", { name: "Penilaian toko" });
    await figures.getByText("Rata-rata 3,0 dari 5").waitFor();
    const list = page.getByRole("list", { name: "Ulasan" });
    await list.getByText("Bagus sekali.").waitFor();
    const lows = list.getByRole("listitem").filter({ hasText: "Penilaian rendah" });
    await lows.getByText("Sobek waktu datang.").waitFor();
    expect(await lows.count()).toBe(1);
    await accessible(page);
    await figures.getByRole("link", { name: "1 bintang: 1 ulasan" }).click();
    await page.waitForURL(/rating=1/);
    await list.getByText("Bagus sekali.").waitFor({ state: "detached" });
    await list.getByRole("link").click();

    const answer = page.getByRole("form", { name: "Jawab ulasan ini" });
    await answer.getByLabel("Jawaban Anda").fill("Maaf, kami kirim yang baru.");
    await accessible(page);
    await answer.getByRole("button", { name: "Kirim jawaban" }).click();
    const change = page.getByRole("form", { name: "Ubah jawaban" });
    await change.getByLabel("Jawaban Anda").fill("Maaf, yang baru sudah dikirim.");
    await change.getByRole("button", { name: "Simpan jawaban" }).click();
    await page
      .getByRole("region", { name: "Jawaban toko" })
      .getByText("Maaf, yang baru sudah dikirim.")
      .waitFor();
    const report = page.getByRole("form", { name: "Laporkan kepada petugas" });
    await report.getByLabel("Alasan").selectOption({ label: "Bukan tentang barangnya" });
    await report.getByRole("button", { name: "Laporkan" }).click();
    await page.getByRole("region", { name: "Laporan Anda" }).getByText("Menunggu petugas").waitFor();
    await accessible(page);
    const seen = await reviewSeen(shop.seller, low);
    expect([seen.answer.text, seen.reports[0].reason]).toEqual([
      "Maaf, yang baru sudah dikirim.",
      "not_about_the_goods",
    ]);
  });
});
