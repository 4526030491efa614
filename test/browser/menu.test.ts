import { describe, it } from "vitest";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("Ways through the console", () => {
  it("are in groups beside a seller's pages, and behind a button on a phone", async () => {
    const { seller } = await openShop();
    const wide = await signedIn(seller, "/seller");
    const menu = wide.getByRole("navigation", { name: "Menu utama" });
    await menu.getByRole("list", { name: "Toko" }).getByRole("link", { name: "Penalti" }).click();
    await wide.waitForURL("**/seller/penalties");
    const phone = await signedIn(seller, "/seller", { width: 360 });
    await phone.getByRole("button", { name: "Menu" }).click();
    await accessible(phone);
    await phone.getByRole("link", { name: "Keuangan", exact: true }).click();
    await phone.waitForURL("**/seller/statement");
    await phone.getByRole("navigation", { name: "Menu utama" }).waitFor({ state: "hidden" });
  });

  it("lead on from a role's address alone, and from where no page is", async () => {
    const { buyer } = await openShop();
    const page = await signedIn(buyer, "/buyer");
    await page.waitForURL("**/buyer/orders");
    await page.goto("/buyer/nowhere");
    await page.getByRole("heading", { name: "Halaman ini tidak ada" }).waitFor();
    await page.getByRole("link", { name: "Ke halaman awal" }).click();
    await page.waitForURL("**/buyer/orders");
  });
});
