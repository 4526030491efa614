import { describe, expect, it } from "vitest";
import { ask, askReleased, done, money, order } from "../integration/support/cases.ts";
import { say } from "../integration/support/conversations.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { focused, open, signedIn } from "./support/browser.ts";

describe("A seller's refunds (R3.3, R3.7, R3.8)", () => {
  it("are read with their deadline and its reason, and approved once what it costs was read", async () => {
    const shop = await openShop();
    const { order_id } = await ask(shop, await order(shop));
    const page = await signedIn(shop.seller, "/seller/refunds?waiting_for=seller&sort=due");
    await page.getByRole("heading", { name: "Pengembalian dana" }).waitFor();
    await accessible(page);
    await page.getByRole("link", { name: order_id }).click();
    await page
      .getByRole("region", { name: "Batas waktu" })
      .getByText("Bila penjual tidak menjawab")
      .waitFor();
    await accessible(page);
    await page.getByRole("button", { name: /^Setujui Rp/ }).click();
    const sure = page.getByRole("alertdialog", { name: /^Kembalikan Rp/ });
    await sure.getByText("tidak dapat dibatalkan").waitFor();
    await accessible(page);
    await sure.getByRole("button", { name: "Ya, setujui" }).click();
    await page.getByText("Dana dikembalikan", { exact: true }).first().waitFor();
    expect(await page.getByRole("button", { name: /^Setujui/ }).count()).toBe(0);
  });

  it("R3.5 out of the balance stand beside it, and what the buyer wrote is a click away", async () => {
    const shop = await openShop();
    const { refund_id, order_id } = await askReleased(shop, 300_000);
    done(await money(shop, "payouts", 120_000), 201);
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    await say(shop.buyer, order_id, "Kapan dananya kembali?");
    const page = await signedIn(shop.seller, `/seller/refunds/${refund_id}`);
    const balance = page.getByRole("region", { name: "Saldo toko" });
    await balance.getByText(/Rp180\.000/).waitFor();
    await balance.getByText("Masih kurang untuk kasus ini").waitFor();
    await balance.getByText(/Rp120\.000/).waitFor();
    await page.getByText("Percakapan dengan pembeli").click();
    await page.getByText("Kapan dananya kembali?").waitFor();
    await accessible(page);
  });

  it("are rejected with a reason and a text, in English as well", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const page = await signedIn(shop.seller, `/seller/refunds/${refund_id}`, {
      language: "en",
      dark: true,
      width: 390,
    });
    const form = page.getByRole("form", { name: "Reject" });
    await form.getByLabel("Reason").selectOption({ index: 1 });
    await form.getByLabel("Explain to the buyer").fill("The goods left us whole.");
    await accessible(page);
    await form.getByRole("button", { name: "Reject" }).click();
    await page.getByText("Rejected", { exact: true }).first().waitFor();
  });

  it("are approved many at once, each with its own outcome", async () => {
    const shop = await openShop();
    const [first, second] = [await ask(shop, await order(shop)), await ask(shop, await order(shop))];
    const page = await signedIn(shop.seller, "/seller/refunds?waiting_for=seller&sort=due");
    for (const { order_id } of [first, second])
      await page.getByRole("checkbox", { name: `Pilih pesanan ${order_id}` }).check();
    // Somebody else is first with one of them.
    await shop.buyer.post(`/refunds/${first.refund_id}/withdrawal`);
    await page.getByRole("button", { name: "Setujui 2 yang dipilih" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Setujui" }).click();
    const outcome = page.getByRole("status", { name: "Hasil persetujuan" });
    await outcome.getByText("1 dari 2 disetujui").waitFor();
    await outcome.getByText("Kasus ini sudah berubah").waitFor();
    await accessible(page);
  });

  it("are filtered by what stands in the address bar, and a view is kept", async () => {
    const shop = await openShop();
    const { order_id } = await ask(shop, await order(shop, { product_names: ["Sarung Tenun"] }));
    const other = await ask(shop, await order(shop));
    const page = await signedIn(shop.seller, "/seller/refunds");
    await page.getByRole("link", { name: other.order_id }).waitFor();
    await page.getByText("Saring daftar").click();
    await page.getByLabel("Nama produk").fill("tenun");
    await page.getByRole("button", { name: "Terapkan" }).click();
    await page.waitForURL(/product_name=tenun/);
    await page.getByRole("link", { name: other.order_id }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: order_id }).waitFor();
    const views = page.getByRole("region", { name: "Tampilan tersimpan" });
    await views.getByRole("button", { name: "Simpan tampilan ini" }).click();
    await page.keyboard.press("Escape");
    await focused(views.getByRole("button", { name: "Simpan tampilan ini" }));
    await page.keyboard.press("Enter");
    await page.keyboard.type("Tenun saja");
    await accessible(page);
    await page.keyboard.press("Enter");
    // It is a view now, and has the focus; there is nothing left to save.
    const view = views.getByRole("link", { name: "Tenun saja" });
    await view.waitFor();
    await focused(view);
    expect(await views.getByRole("button", { name: "Simpan tampilan ini" }).count()).toBe(0);
    await page.getByRole("link", { name: "Semua" }).click();
    await page.getByRole("link", { name: other.order_id }).waitFor();
    await page.reload();
    await view.click();
    await page.waitForURL(/product_name=tenun/);
    await views.getByRole("button", { name: "Hapus Tenun saja" }).click();
    await view.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Semua" }).click();
    await views.waitFor({ state: "detached" });
  });
});

describe("Signing in", () => {
  it("is asked for, says so where it goes wrong, lasts over a reload, and ends", async () => {
    const shop = await openShop();
    const page = await open("/seller/refunds", { language: "en" });
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await accessible(page);
    await page.getByLabel("Name").fill("nobody");
    await page.getByLabel("Password").fill("wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").getByText("do not match").waitFor();

    const again = await signedIn(shop.seller, "/seller/refunds", { language: "en" });
    await again.getByRole("heading", { name: "Refunds" }).waitFor();
    await again.reload();
    await again.getByRole("heading", { name: "Refunds" }).waitFor();
    expect(
      await again.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"),
    ).not.toContain("eyJ");
    await again.getByRole("button", { name: "Sign out" }).click();
    await again.getByRole("heading", { name: "Sign in" }).waitFor();
  });
});
