import { describe, it } from "vitest";
import { done } from "../integration/support/cases.ts";
import { complained, complaintReaches, complaintSeen } from "../integration/support/complaints.ts";
import { listed, messagesSeen, talking } from "../integration/support/conversations.ts";
import { jpeg } from "../integration/support/evidence-files.ts";
import { openShop } from "../integration/support/people.ts";
import { until } from "../integration/support/until.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("A seller's conversations (R6.1)", () => {
  it("are found by who waits, read as they are seen, and answered with a file", async () => {
    const shop = await openShop();
    const { conversation_id, order_id } = await talking(shop, "Kapan dikirim?");
    await listed(shop.seller, conversation_id, ({ unread }) => unread === 1);
    const page = await signedIn(shop.seller, "/seller/conversations?waiting=true");
    await page.getByRole("link", { name: order_id }).waitFor();
    await accessible(page);
    await page.getByRole("link", { name: order_id }).click();
    const talk = page.getByRole("region", { name: "Percakapan" });
    await talk.getByText("Kapan dikirim?").waitFor();
    await until("it to be read", async () => {
      const { items } = await messagesSeen(shop.buyer, conversation_id);
      return items[0].read;
    });
    await accessible(page);
    await talk.getByLabel("Tulis pesan").fill("Hari ini, Bu.");
    await talk.getByText("Lampirkan berkas").click();
    const chosen = page.waitForEvent("filechooser");
    await talk.getByRole("button", { name: /^Pilih berkas/ }).click();
    await (await chosen).setFiles({ name: "label.jpg", mimeType: "image/jpeg", buffer: jpeg() });
    await talk.getByRole("button", { name: "Lihat besar: label.jpg" }).waitFor();
    await talk.getByRole("button", { name: "Kirim" }).click();
    await talk.getByRole("listitem").filter({ hasText: "Hari ini, Bu." }).waitFor();
    await talk.getByRole("button", { name: "Lihat besar: Lampiran" }).waitFor();
    await talk.getByText("0/2000").waitFor();
    await accessible(page);
    // What the buyer writes meanwhile comes by itself.
    done(await shop.buyer.post(`/conversations/${conversation_id}/messages`, { text: "Terima kasih." }), 201);
    await talk.getByText("Terima kasih.").waitFor();
  });
});

describe("A seller's complaints (R6.3)", () => {
  it("are answered in time, and settled by an offer that the buyer agrees to", async () => {
    const shop = await openShop();
    const complaint = await complained(shop);
    const page = await signedIn(shop.seller, `/seller/complaints/${complaint.complaint_id}`);
    await page.getByRole("region", { name: "Batas waktu" }).waitFor();
    const answer = page.getByRole("form", { name: "Jawab" });
    await answer.getByLabel("Jawaban Anda kepada pembeli").fill("Maaf, kami periksa.");
    await accessible(page);
    await answer.getByRole("button", { name: "Kirim jawaban" }).click();
    const offer = page.getByRole("form", { name: "Tawarkan solusi" });
    await offer.getByLabel("Solusi").selectOption("part_refund");
    await offer.getByLabel("Jumlah untuk pembeli").fill("25000");
    await offer.getByLabel("Penjelasan untuk pembeli").fill("Kami kembalikan sebagian.");
    await accessible(page);
    await offer.getByRole("button", { name: "Tawarkan" }).click();
    await page
      .getByRole("region", { name: "Tawaran yang menunggu" })
      .getByText(/Rp25\.000/)
      .first()
      .waitFor();
    await accessible(page);
    await complaintReaches(shop.seller, complaint, "proposed");
    done(await shop.buyer.post(`/complaints/${complaint.complaint_id}/acceptance`, { proposal: 1 }));
    await page.reload();
    await page.getByRole("link", { name: "Lihat pengembalian dananya" }).waitFor();
  });

  it("are taken to the platform where there is no solution", async () => {
    const shop = await openShop();
    const complaint = await complained(shop);
    done(await shop.seller.post(`/complaints/${complaint.complaint_id}/answer`, { text: "Kami periksa." }));
    await until("it to be listed", async () => {
      const { items } = done(await shop.seller.get("/complaints"));
      return items.length === 1;
    });
    const page = await signedIn(shop.seller, "/seller/complaints", {
      language: "en",
      dark: true,
      width: 390,
    });
    await page.getByRole("link", { name: complaint.order_id }).click();
    const form = page.getByRole("form", { name: "Ask the platform for help" });
    await form.getByLabel("Why the agents are to help").fill("We do not agree.");
    await accessible(page);
    await form.getByRole("button", { name: "Ask for help" }).click();
    await page.getByText("With the platform", { exact: true }).waitFor();
    await until("the agents to have it", async () => {
      const { status } = await complaintSeen(shop.seller, complaint.complaint_id);
      return status === "escalated";
    });
  });
});
