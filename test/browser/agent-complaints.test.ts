import { describe, expect, it } from "vitest";
import { done } from "../integration/support/cases.ts";
import {
  ANSWER,
  act,
  complained,
  complaintReaches,
  complaintSeen,
} from "../integration/support/complaints.ts";
import { newPerson, openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("An agent's complaints (R6.3)", () => {
  it("are taken, a solution is offered and taken back, and the complaint is ended by a reason of policy", async () => {
    const shop = await openShop();
    const complaint = await complained(shop);
    done(await act(shop.seller, complaint, "answer", ANSWER));
    done(await act(shop.buyer, complaint, "escalation", { text: "Tidak ada solusi." }));
    const agent = await newPerson({ role: "agent" });
    const page = await signedIn(agent, "/agent/complaints");
    await page.getByRole("heading", { name: "Keluhan", exact: true }).waitFor();
    await accessible(page);
    await page.goto(`/agent/complaints/${complaint.complaint_id}`);
    await page.getByRole("region", { name: "Keluhan pembeli" }).getByText("Kancingnya lepas.").waitFor();
    await page.getByRole("region", { name: "Jawaban penjual" }).getByText("Maaf, kami periksa.").waitFor();
    await page.getByRole("button", { name: "Ambil kasus ini" }).click();

    const offer = page.getByRole("form", { name: "Tawarkan solusi" });
    await offer.getByLabel("Solusi").selectOption("part_refund");
    await offer.getByLabel("Jumlah untuk pembeli").fill("5000");
    await offer.getByLabel("Penjelasan untuk kedua pihak").fill("Sebagian saja.");
    await accessible(page);
    await offer.getByRole("button", { name: "Tawarkan" }).click();
    const offered = page.getByRole("region", { name: "Solusi yang ditawarkan" });
    await offered.getByText(/Pengembalian sebagian dana: Rp5\.000/).waitFor();
    await page.getByRole("button", { name: "Tarik tawaran" }).click();
    await offered.getByText("ditarik kembali").waitFor();

    const end = page.getByRole("form", { name: "Akhiri keluhan" });
    await end.getByLabel("Alasan").selectOption("seller_at_fault");
    await end.getByLabel("Penjelasan untuk kedua pihak").fill("Penjual keliru.");
    await end.getByRole("button", { name: "Akhiri" }).click();
    await complaintReaches(agent, complaint, "closed");
    await page.getByRole("region", { name: "Akhirnya" }).waitFor();
    await accessible(page);
    expect(await complaintSeen(agent, complaint.complaint_id)).toMatchObject({ outcome: "upheld" });
  });
});
