import { describe, expect, it } from "vitest";
import { decide, inReview, UPHELD, WHEREABOUTS } from "../integration/support/appeals.ts";
import { jpeg } from "../integration/support/evidence-files.ts";
import { noticeSeen, penalised, reported } from "../integration/support/notices.ts";
import { newPerson, openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

const photo = (name: string) => ({ name, mimeType: "image/jpeg", buffer: jpeg() });

describe("A notice about a seller's waybill (R5.2)", () => {
  it("says what silence costs, and is explained with a file", async () => {
    const shop = await openShop();
    const { notice_id } = await reported(shop);
    const page = await signedIn(shop.seller, `/seller/notices/${notice_id}`);
    await page.getByText(/^Bila tidak dijawab: \d+ poin/).waitFor();
    await accessible(page);
    const form = page.getByRole("form", { name: "Jelaskan" });
    await form.getByLabel("Mengapa resinya benar").fill("Kurir sudah menerima paketnya.");
    const chosen = page.waitForEvent("filechooser");
    await form.getByRole("button", { name: /^Pilih berkas/ }).click();
    await (await chosen).setFiles(photo("tanda-terima.jpg"));
    await form.getByRole("button", { name: "Lihat besar: tanda-terima.jpg" }).waitFor();
    await accessible(page);
    await form.getByRole("button", { name: "Kirim penjelasan" }).click();
    await page.getByText("Penjelasan perlu dinilai", { exact: true }).waitFor();
    const seen = await noticeSeen(shop.seller, notice_id);
    expect(seen.explanation).toMatchObject({ text: "Kurir sudah menerima paketnya." });
    expect(seen.explanation.files).toHaveLength(1);
  });

  it("is accepted once what that costs was read, and leads to its penalty", async () => {
    const shop = await openShop();
    const { notice_id } = await reported(shop);
    const page = await signedIn(shop.seller, "/seller/notices?status=awaiting_answer&sort=due", {
      language: "en",
      dark: true,
      width: 390,
    });
    await page.getByRole("region", { name: "Waybill notices" }).getByRole("link").click();
    await page.getByRole("button", { name: "Accept the penalty" }).click();
    const sure = page.getByRole("alertdialog", { name: "Accept the penalty?" });
    await sure.getByText(/The penalty is issued at once: \d+ points/).waitFor();
    await accessible(page);
    await sure.getByRole("button", { name: "Yes, accept" }).click();
    await page.getByRole("link", { name: "See its penalty" }).click();
    await page.getByText("Appeals left: 2.").waitFor();
    await accessible(page);
    expect((await noticeSeen(shop.seller, notice_id)).status).toBe("penalised");
  });
});

describe("A seller's penalty (R5.2, R5.3)", () => {
  it("is seen with the shop's points, and appealed against with all five items", async () => {
    const shop = await openShop();
    const { order_id } = await penalised(shop);
    const page = await signedIn(shop.seller, "/seller/penalties");
    const points = page.getByRole("region", { name: "Poin toko" });
    await points.getByText("12 poin berlaku").waitFor();
    await page.getByRole("link", { name: order_id }).waitFor();
    await accessible(page);
    await page.getByRole("link", { name: order_id }).click();
    await page.getByRole("button", { name: "Mulai banding" }).click();
    await page.getByRole("heading", { name: `Banding, pesanan ${order_id}` }).waitFor();
    await accessible(page);
    const handIn = page.getByRole("region", { name: "Serahkan" });
    for (const item of [
      "Tangkapan layar",
      "Bukti yang ditandatangani",
      "Hasil pengecekan",
      "Percakapan dengan",
    ]) {
      const chosen = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: new RegExp(`^Pilih berkas: ${item}`) }).click();
      await (await chosen).setFiles(photo(`${item}.jpg`));
      await page.getByRole("button", { name: `Lihat besar: ${item}.jpg` }).waitFor();
    }
    await page.getByLabel("Pernyataan").fill("Sudah dikirim.");
    await handIn.getByText("Pernyataan masih terlalu singkat.").waitFor();
    await page.getByLabel("Pernyataan").fill(WHEREABOUTS);
    await handIn.getByText("Semua yang wajib sudah ada.").waitFor();
    await handIn.getByRole("button", { name: "Serahkan bukti ini" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Ya, serahkan" }).click();
    await page.getByText("Ditinjau petugas", { exact: true }).waitFor();
    await accessible(page);
  });

  it("that was given back says so, with the decision", async () => {
    const shop = await openShop();
    const opened = await inReview(shop);
    await decide(await newPerson({ role: "agent" }), opened, UPHELD);
    const page = await signedIn(shop.seller, "/seller/appeals?status=decided", { language: "en" });
    await page.getByRole("link", { name: opened.order_id }).click();
    const decision = page.getByRole("region", { name: "Decision" });
    await decision.getByText("Appeal upheld").waitFor();
    await page.getByText(/^Given back: 12 points/).waitFor();
    await accessible(page);
  });
});
