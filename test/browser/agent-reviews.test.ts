import { describe, expect, it } from "vitest";
import { done } from "../integration/support/cases.ts";
import { newPerson, openShop } from "../integration/support/people.ts";
import { reviewed, reviewSeen } from "../integration/support/reviews.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("An agent's reports of reviews (R6.5)", () => {
  it("are taken and judged: what is removed is not shown any more", async () => {
    const shop = await openShop();
    const review = await reviewed(shop, { rating: 1, text: "Penjual bodoh." });
    done(await shop.seller.post(`/reviews/${review.review_id}/reports`, { reason: "insulting" }));
    const agent = await newPerson({ role: "agent" });
    const page = await signedIn(agent, "/agent/review-reports");
    await page.getByRole("heading", { name: "Laporan ulasan" }).waitFor();
    await accessible(page);
    await page.goto(`/agent/reviews/${review.review_id}`);
    await page
      .getByRole("region", { name: "Ulasan pembeli", exact: true })
      .getByText("Penjual bodoh.")
      .waitFor();
    await page.getByRole("button", { name: "Ambil laporan ini" }).click();
    const form = page.getByRole("form", { name: "Nilai laporan" });
    await form.getByLabel("Hasil").selectOption("remove");
    await form.getByText("bintangnya tidak dihitung").waitFor();
    await form.getByLabel("Penjelasan untuk kedua pihak").fill("Menghina.");
    await accessible(page);
    await form.getByRole("button", { name: "Putuskan" }).click();
    await page.getByText("Menghina.").waitFor();
    await accessible(page);
    expect(await reviewSeen(agent, review)).toMatchObject({ status: "removed" });
  });
});
