import { describe, expect, it } from "vitest";
import { done } from "../integration/support/cases.ts";
import { openShop } from "../integration/support/people.ts";
import { productPath, productSeen, WHOLE } from "../integration/support/products.ts";
import { until } from "../integration/support/until.ts";
import { accessible } from "./support/accessible.ts";
import { PICTURES, signedIn } from "./support/browser.ts";

/** A picture of one point. */
const POINT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("A seller's products (R6.6)", () => {
  it("stand worst first with what is missing, are described, and a lost race loses nothing", async () => {
    const shop = await openShop();
    const pictures = ["https://img.example/1.jpg"];
    done(await shop.marketplace.put(productPath(shop), { name: "Kaos Batik Parang", pictures }), 201);
    done(await shop.marketplace.put(productPath(shop, "sku-2"), WHOLE), 201);
    await until("both to be listed", async () => {
      return done(await shop.seller.get(`/shops/${shop.shop_id}/products`)).items.length === 2;
    });
    const page = await signedIn(shop.seller, "/seller/products");
    const cards = page.getByRole("list", { name: "Produk" }).getByRole("listitem");
    await cards.first().getByText("Deskripsi kosong").waitFor();
    await accessible(page);
    await cards.first().getByRole("link").click();

    const next = page.getByRole("region", { name: "Yang sebaiknya dilakukan" });
    await next.getByText("Tulis deskripsi").waitFor();
    const form = page.getByRole("form", { name: "Keterangan produk" });
    await form.getByLabel("Deskripsi").fill(WHOLE.description);
    await form.getByRole("button", { name: "Tambah baris" }).click();
    await form.getByLabel("Baris 1: hal").fill("bahan");
    await form.getByLabel("Baris 1: isi").fill("katun");
    await form.getByLabel("Bahasa Indonesia").fill(WHOLE.use_guidance.id);
    await accessible(page);
    await form.getByRole("button", { name: "Simpan produk" }).click();
    await form.getByText("Tersimpan.", { exact: true }).waitFor();
    await next.getByText("Tulis deskripsi").waitFor({ state: "detached" });
    expect(await productSeen(shop.seller, shop)).toMatchObject({
      description: WHOLE.description,
      specification: { bahan: "katun" },
      use_guidance: { id: WHOLE.use_guidance.id },
      pictures,
    });

    // The marketplace is first.
    done(await shop.marketplace.put(productPath(shop), { name: "Kaos Batik Parang Biru", pictures }));
    await form.getByRole("button", { name: "Tambah foto" }).click();
    await form.getByLabel("Alamat foto 2").fill("https://elsewhere.example/2.jpg");
    await form.getByRole("button", { name: "Simpan produk" }).click();
    await form.getByText(/Orang lain lebih dulu menyimpan versi/).waitFor();
    await form.getByRole("button", { name: "Lanjutkan perubahan saya di atasnya" }).click();
    await form.getByRole("button", { name: "Simpan produk" }).click();
    await form.getByRole("alert").waitFor();
    await accessible(page);
    await form.getByRole("button", { name: "Hapus foto 2" }).click();
    await form.getByRole("button", { name: "Simpan produk" }).click();
    await form.getByText("Tersimpan.", { exact: true }).waitFor();
    expect(await productSeen(shop.seller, shop)).toMatchObject({ name: "Kaos Batik Parang", pictures });
  });

  it("show their pictures where the policy of pages lets them in, and the link alone where it does not", async () => {
    const shop = await openShop();
    const pictures = [`https://${PICTURES}/1.png`, "https://elsewhere.example/2.png"];
    done(await shop.marketplace.put(productPath(shop), { name: "Kaos Batik Parang", pictures }), 201);
    const page = await signedIn(shop.seller, "/seller/orders", { width: 390 });
    await page.getByRole("heading", { name: "Pesanan", exact: true }).waitFor();
    await page.route(new RegExp(`${PICTURES}/`), (route) =>
      route.request().url().endsWith("/1.png")
        ? route.fulfill({ contentType: "image/png", body: POINT })
        : route.fulfill({ status: 404 }),
    );
    await page.goto("/seller/products/sku-1");
    const shown = page.getByRole("img", { name: "Foto 1" });
    await until("the picture to be there", async (last) => {
      const width = await shown.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth);
      last(width);
      return width === 1;
    });
    await page.getByRole("link", { name: "Buka foto 2" }).waitFor();
    expect(await page.getByRole("img", { name: "Foto 2" }).count()).toBe(0);
    await accessible(page);

    await page.getByLabel("Alamat foto 2").fill(`https://cdn.${PICTURES}/3.png`);
    await page.getByText("Foto ini tidak dapat dimuat.").waitFor();
    await accessible(page);
  });
});
