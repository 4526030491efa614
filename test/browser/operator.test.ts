import { describe, expect, it } from "vitest";
import { done } from "../integration/support/cases.ts";
import { operator } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("An operator's policy (R3.1, R5.2)", () => {
  it("is written anew part by part, tried on past penalties, and says what changes before it is published", async () => {
    const page = await signedIn(operator, "/operator/policy");
    await page.getByRole("heading", { name: "Kebijakan" }).waitFor();
    await page.getByLabel("Penjual menjawab permintaan (R3.3)", { exact: true }).fill("5");
    await page.getByText("1 perubahan belum diterbitkan").waitFor();
    await accessible(page);
    await page.getByRole("link", { name: "Tinjauan dan penalti" }).click();
    // What was changed in another part is still there.
    await page.getByText("1 perubahan belum diterbitkan").waitFor();
    const tariff = page.getByRole("group", { name: "Tarif menurut jenis" });
    await tariff.locator("summary").first().click();
    await tariff.getByLabel("Poin").first().fill("40");
    await page.getByText("2 perubahan belum diterbitkan").waitFor();
    await page.getByRole("button", { name: "Coba pada 100 penalti terakhir" }).click();
    await page.getByRole("columnheader", { name: "Jadinya" }).waitFor();
    await accessible(page);

    await page.getByRole("button", { name: "Terbitkan …" }).click();
    const sure = page.getByRole("alertdialog", { name: /^Terbitkan versi/ });
    await sure.getByText("tetap memakai versinya sendiri").waitFor();
    const changes = sure.getByRole("list", { name: "Yang berubah" }).getByRole("listitem");
    expect(await changes.count()).toBe(2);
    await changes.filter({ hasText: "Penjual menjawab permintaan (R3.3)" }).getByText("5").waitFor();
    await accessible(page);
    await sure.getByRole("button", { name: "Batal" }).click();
    await page.getByRole("button", { name: "Buang perubahan" }).click();
    await page.getByText("Belum ada yang diubah.").waitFor();
  });

  it("has every part on a phone, in English, in the dark; what the API finds wrong stands at its field", async () => {
    const having = { language: "en", width: 390, dark: true } as const;
    const page = await signedIn(operator, "/operator/policy?part=checklists", having);
    await page.getByRole("group", { name: "Checklists of evidence (R4.2)" }).waitFor();
    await accessible(page);
    for (const part of ["Reasons", "Service and messages"]) {
      await page.getByRole("link", { name: part }).click();
      await page.getByRole("group").first().waitFor();
      await accessible(page);
    }
    // A line that another has already: what is wrong with the list stands below it.
    await page.getByRole("link", { name: "Reviews and penalties" }).click();
    const tariff = page.getByRole("group", { name: "Tariff by kind" });
    await tariff.getByRole("button", { name: "Add another" }).click();
    await page.getByRole("link", { name: "Deadlines" }).click();
    const days = page.getByLabel("The seller answers (R3.3)", { exact: true });
    await days.fill("999");
    await page.getByRole("button", { name: "Publish …" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
    await page.getByRole("alert").first().waitFor();
    await page.locator(".wrong").first().waitFor();
    await accessible(page);
    await page.getByRole("link", { name: "Reviews and penalties" }).click();
    await tariff.locator(".wrong").first().waitFor();
    expect(done(await operator.get("/policies/current")).terms.seller_answer.count).not.toBe(999);
  });
});

describe("An operator's days off and carriers (R7.2, R2.2)", () => {
  it("are read year by year, and a deadline is worked out with the days it leaps over", async () => {
    const page = await signedIn(operator, "/operator/calendars");
    await page.getByRole("combobox", { name: "Tahun" }).selectOption("2026");
    await page.getByRole("region", { name: "Hari libur 2026" }).getByText("17 Agustus 2026").waitFor();
    const form = page.getByRole("form", { name: "Hitung tenggat" });
    await form.getByLabel("Sejak (WIB)").fill("2026-03-17T10:00");
    await form.getByRole("button", { name: "Hitung" }).click();
    await form.getByText("Jumat, 27 Maret pukul 24.00 WIB").waitFor();
    await accessible(page);
    // What is published says first what comes and what goes.
    const amend = page.getByRole("form", { name: "Ubah hari libur 2026" });
    await amend.getByRole("button", { name: "Tambah hari" }).click();
    await amend.getByLabel("Tanggal").last().fill("2026-06-05");
    await amend.getByLabel("Nama", { exact: true }).last().fill("Libur daerah");
    await amend.getByRole("button", { name: "Terbitkan …" }).click();
    await page.getByRole("alertdialog").getByText("2026-06-05 Libur daerah").waitFor();
    await accessible(page);
  });

  it("are listed with what their numbers look like, and a number is checked", async () => {
    const page = await signedIn(operator, "/operator/carriers", { language: "en" });
    await page.getByRole("rowheader", { name: "Pos Indonesia" }).waitFor();
    const form = page.getByRole("form", { name: "Check a waybill number" });
    await form.getByLabel("Waybill number").fill("RR473124820ID");
    await form.getByLabel("Carrier").selectOption("pos_indonesia");
    await form.getByRole("button", { name: "Check" }).click();
    await form.getByRole("status").getByText("RR473124820ID").waitFor();
    await accessible(page);
  });
});
