import { describe, expect, it } from "vitest";
import { done, idr, order } from "../integration/support/cases.ts";
import { jpeg } from "../integration/support/evidence-files.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

const PHONE = { width: 360 };

describe("Messages about an order (R6.1)", () => {
  it("are written from the order's page, answered, and read", async () => {
    const shop = await openShop();
    const order_id = await order(shop);
    const page = await signedIn(shop.buyer, `/buyer/orders/${order_id}`, PHONE);
    await page.getByRole("link", { name: "Tulis kepada penjual" }).click();
    await page.getByText("Belum ada pesan tentang pesanan ini.").waitFor();
    await page.getByRole("textbox", { name: "Tulis pesan" }).fill("Kapan dikirim?");
    await accessible(page);
    await page.getByRole("button", { name: "Kirim", exact: true }).click();
    const messages = page.getByRole("list", { name: "Pesan" });
    await messages.getByText("Kapan dikirim?").waitFor();
    expect(await page.getByRole("textbox", { name: "Tulis pesan" }).inputValue()).toBe("");
    const path = `/conversations/cv_${order_id}`;
    done(await shop.seller.post(`${path}/messages`, { text: "Besok pagi." }), 201);
    await messages.getByText("Besok pagi.").waitFor();
    await accessible(page);
    await page.getByRole("link", { name: "Pesan", exact: true }).click();
    await page
      .getByRole("list", { name: "Pesan" })
      .getByRole("link", { name: `Pesanan ${order_id}` })
      .waitFor();
    await accessible(page);
    expect(done(await shop.seller.get(path)).read_to.buyer).toBe(2);
  });
});

describe("A complaint (R6.3)", () => {
  it("is made, answered with an offer that the buyer agrees to, and rated", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { quantities: [1, 1], product_names: ["Kaos Batik", "Sarung"] });
    const page = await signedIn(shop.buyer, `/buyer/orders/${order_id}`, PHONE);
    await page.getByRole("link", { name: "Sampaikan keluhan" }).click();
    await page.getByRole("radio", { name: "Ada yang kurang" }).check();
    await page.getByRole("checkbox", { name: "Sarung" }).check();
    await page.getByLabel("Ceritakan apa yang terjadi").fill("Kancingnya kurang satu.");
    await accessible(page);
    await page.getByRole("button", { name: "Kirim keluhan" }).click();

    await page.getByRole("heading", { name: `Keluhan, pesanan ${order_id}` }).waitFor();
    await page.getByText("Kancingnya kurang satu.").waitFor();
    await page.getByText("Menunggu penjual", { exact: true }).waitFor();
    const complaint_id = page.url().split("/").at(-1) ?? "";
    const offer = { solution: "part_refund", amount: idr(5_000), text: "Kami kembalikan sebagian." };
    done(await shop.seller.post(`/complaints/${complaint_id}/proposals`, offer));
    await page.reload();
    await page.getByText("Giliran Anda").waitFor();
    await accessible(page);
    await page.getByRole("button", { name: "Setuju", exact: true }).click();
    const sure = page.getByRole("alertdialog");
    await sure.getByText("Rp5.000").first().waitFor();
    await sure.getByRole("button", { name: "Ya, setuju" }).click();

    const rate = page.getByRole("form", { name: "Bagaimana penanganannya?" });
    await rate.getByRole("radio", { name: /^4 dari 5/ }).check();
    await accessible(page);
    await rate.getByRole("button", { name: "Kirim penilaian" }).click();
    await rate.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Lihat pengembalian dana" }).click();
    await page.getByText("Dana dikembalikan", { exact: true }).first().waitFor();
    expect(done(await shop.buyer.get(`/complaints/${complaint_id}`))).toMatchObject({
      outcome: "solved",
      rating: { satisfaction: 4 },
      lines: [{ line_id: "2" }],
    });
  });

  it("is brought to the agents, withdrawn, and on the list with where it is", async () => {
    const shop = await openShop();
    const order_id = await order(shop);
    const said = { category: "late", text: "Lama sekali." };
    const { complaint_id } = done(await shop.buyer.post(`/orders/${order_id}/complaints`, said), 201);
    done(await shop.seller.post(`/complaints/${complaint_id}/answer`, { text: "Maaf." }));
    const page = await signedIn(shop.buyer, `/buyer/complaints/${complaint_id}`, {
      language: "en",
      dark: true,
    });
    const help = page.getByRole("form", { name: "Ask an agent for help" });
    await help.getByLabel("Why is an agent to help?").fill("Nothing is offered.");
    await help.getByRole("button", { name: "Ask for help" }).click();
    await page.getByText("Waiting for the agent").waitFor();
    await accessible(page);
    await page.getByRole("button", { name: "Withdraw", exact: true }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Yes, withdraw it" }).click();
    await page.getByRole("form", { name: "How was it handled?" }).waitFor();
    await page.getByRole("link", { name: "Complaints", exact: true }).click();
    await page
      .getByRole("list", { name: "My complaints" })
      .getByRole("link", { name: "Kaos Batik" })
      .waitFor();
    await accessible(page);
  });
});

describe("A review (R6.5)", () => {
  it("is written with stars, words and a picture, changed, and the shop's answer is read", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { product_names: ["Kaos Batik"] });
    const page = await signedIn(shop.buyer, `/buyer/orders/${order_id}`, PHONE);
    await page.getByRole("link", { name: "Ulas Kaos Batik" }).click();
    const form = page.getByRole("form", { name: "Ulasan Anda" });
    await form.getByRole("radio", { name: "4 dari 5, baik" }).check();
    await form.getByLabel(/^Ceritakan/).fill("Bahannya halus.");
    const chosen = page.waitForEvent("filechooser");
    await form.getByRole("button", { name: /^Pilih berkas/ }).click();
    await (await chosen).setFiles({ name: "kaos.jpg", mimeType: "image/jpeg", buffer: jpeg() });
    await form.getByText("diterima").waitFor();
    await accessible(page);
    await form.getByRole("button", { name: "Kirim ulasan" }).click();
    await form.getByText("Ulasan Anda tersimpan.").waitFor();

    const review_id = `rv_${order_id}.1`;
    done(await shop.seller.put(`/reviews/${review_id}/answer`, { text: "Terima kasih!" }));
    await page.reload();
    await page.getByRole("region", { name: "Jawaban toko" }).getByText("Terima kasih!").waitFor();
    await form.getByRole("radio", { name: "5 dari 5, sangat baik" }).check();
    await form.getByText("diterima").waitFor();
    await form.getByRole("button", { name: "Simpan perubahan" }).click();
    await form.getByText("Ulasan Anda tersimpan.").waitFor();
    expect(done(await shop.seller.get(`/reviews/${review_id}`))).toMatchObject({
      rating: 5,
      text: "Bahannya halus.",
      pictures: [{ file_id: expect.any(String) }],
    });

    await page
      .getByRole("form", { name: "Laporkan kepada petugas" })
      .getByLabel("Alasan")
      .selectOption("other");
    await page.getByRole("button", { name: "Laporkan" }).click();
    await page.getByRole("form", { name: "Laporkan kepada petugas" }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: `Kembali ke pesanan ${order_id}` }).click();
    await page.getByRole("link", { name: "Ulasan Anda tentang Kaos Batik" }).waitFor();
    await page.getByRole("img", { name: "5 dari 5" }).waitFor();
    await accessible(page);
  });
});
