import { describe, expect, it } from "vitest";
import { autoReplies } from "../integration/support/auto-replies.ts";
import { done } from "../integration/support/cases.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("A seller's automatic replies (R6.2)", () => {
  it("are written, tried before they are saved, saved as a version; a lost race says so and loses nothing", async () => {
    const shop = await openShop();
    const path = `/shops/${shop.shop_id}/auto-replies`;
    const page = await signedIn(shop.seller, "/seller/auto-replies");
    await page.getByRole("button", { name: "Tambah: Kata kunci" }).click();
    const reply = page.getByRole("group", { name: "Kata kunci keyword" });
    await reply.getByLabel("Kata kunci, satu per baris").fill("kirim\nresi");
    await reply.getByRole("textbox", { name: "Teks bahasa Indonesia" }).fill("Dikirim besok, ");
    await reply.getByRole("button", { name: "Sisipkan Nama pembeli ke Teks bahasa Indonesia" }).click();
    await page.getByRole("button", { name: "Tambah: Di luar jam buka" }).click();
    const closed = page.getByRole("group", { name: "Di luar jam buka outside_hours" });
    await closed.getByRole("textbox", { name: "Teks bahasa Indonesia" }).fill("Kami tutup.");
    await closed.getByRole("textbox", { name: "Teks bahasa Inggris" }).fill("We are closed.");
    await page.getByRole("button", { name: "Tambah jam: Senin" }).click();
    await page.getByLabel("Senin: tutup").fill("16:30");
    await page.getByLabel("Balasan otomatis menyala").check();
    await accessible(page);

    const trial = page.getByRole("form", { name: "Coba dulu" });
    await trial.getByLabel("Pesan pembeli").fill("Kapan dikirim?");
    await trial.getByLabel("Waktu pesan, WIB").fill("2026-03-02T10:00");
    await trial.getByRole("button", { name: "Coba" }).click();
    const outcome = page.getByRole("region", { name: "Coba dulu" });
    await outcome.getByText("Yang menjawab: keyword").waitFor();
    await outcome.getByText("“dikirim” cocok dengan kata kunci “kirim”").waitFor();
    await outcome.getByRole("listitem").filter({ hasText: "Toko sedang buka" }).waitFor();
    await accessible(page);

    // A reply that says nothing is not sent, and is seen though it was folded up.
    await page.getByRole("button", { name: "Tambah: Pesan pertama" }).click();
    const folded = page.getByText("first_contact", { exact: true });
    await folded.click();
    await page.getByRole("button", { name: "Simpan sebagai versi baru" }).click();
    const welcome = page.getByRole("group", { name: "Pesan pertama first_contact" });
    await welcome.getByRole("textbox", { name: "Teks bahasa Indonesia" }).waitFor();
    await accessible(page);
    await welcome.getByRole("button", { name: "Hapus balasan ini" }).click();

    // Somebody else of the shop is first.
    done(await shop.seller.put(path, { version: 0, ...autoReplies() }));
    await page.getByRole("button", { name: "Simpan sebagai versi baru" }).click();
    await page.getByText("lebih dulu menyimpan versi 1").waitFor();
    await accessible(page);
    await page.getByRole("button", { name: "Lanjutkan perubahan saya di atasnya" }).click();
    await page.getByRole("button", { name: "Simpan sebagai versi baru" }).click();
    await page.getByText("Tersimpan.", { exact: true }).waitFor();
    const { variables, ...saved } = done(await shop.seller.get(path));
    expect(variables.keyword).toContain("buyer_name");
    expect(saved).toEqual({
      shop_id: shop.shop_id,
      version: 2,
      enabled: true,
      hours: { week: { monday: [{ opens: "09:00", closes: "16:30" }] } },
      replies: [
        {
          code: "keyword",
          trigger: "keyword",
          keywords: ["kirim", "resi"],
          template: { id: { body: "Dikirim besok, {{buyer_name}}" } },
          enabled: true,
        },
        {
          code: "outside_hours",
          trigger: "outside_hours",
          template: { id: { body: "Kami tutup." }, en: { body: "We are closed." } },
          enabled: true,
        },
      ],
    });
  });
});
