import { afterEach, describe, expect, it } from "vitest";
import { done, order } from "../integration/support/cases.ts";
import { openShop } from "../integration/support/people.ts";
import { Receiver } from "../integration/support/receiver.ts";
import { until } from "../integration/support/until.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

let server: Receiver | undefined;
afterEach(() => server?.close());

describe("A seller's own webhooks (R8.3)", () => {
  it("are made for what a shop may hear, show what was sent, send it again, and are removed", async () => {
    const shop = await openShop();
    server = new Receiver();
    const url = await server.url();
    const page = await signedIn(shop.seller, "/seller", { language: "en" });
    const menu = page.getByRole("navigation", { name: "Main menu" });
    await menu.getByRole("list", { name: "Shop" }).getByRole("link", { name: "Webhooks" }).click();
    await page.waitForURL("**/seller/webhooks");

    const form = page.getByRole("form", { name: "Make a webhook" });
    await form.getByText("order", { exact: true }).waitFor();
    // What no shop hears of is not offered.
    for (const group of ["policy", "calendar", "offers"])
      expect(await form.getByText(group, { exact: true }).count()).toBe(0);
    await form.getByLabel("Address of the server (https)").fill(url);
    await form.getByText("order", { exact: true }).click();
    await form.getByLabel(/^order\.placed/).check();
    await accessible(page);
    await form.getByRole("button", { name: "Make it" }).click();
    const secret = page.getByRole("status", { name: "Signing secret" });
    await secret.getByText(/^whsec_/).waitFor();

    await page.getByRole("link", { name: url }).click();
    await page.waitForURL("**/seller/webhooks/wh_*");
    await page.getByRole("heading", { name: url }).waitFor();
    expect(await page.getByText(/^whsec_/).count()).toBe(0);
    await order(shop, { at: "to_ship" });
    await server.hears("the order", ({ type }) => type === "order.placed");
    const list = page.getByRole("region", { name: "Deliveries of the last 30 days" });
    const again = list.getByRole("button", { name: /^Send again Order placed/ });
    await until("the page to show that it arrived", async (last) => {
      await page.reload();
      await list.waitFor();
      const count = await again.count();
      last(count);
      return count === 1;
    });
    await list.getByText("Delivered").first().waitFor();
    await accessible(page);
    await again.click();
    await server.hears("it once more", (_event, nth) => nth === 2);
    expect(server.got[1]?.event.id).toBe(server.got[0]?.event.id);

    await page.getByRole("button", { name: "Remove …" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove it" }).click();
    await page.waitForURL("**/seller/webhooks");
    await page.getByText("There are no webhooks yet.").waitFor();
    expect(done(await shop.seller.get("/webhooks")).items).toEqual([]);
  });

  it("are the shop's alone: another shop's page says that there is no such webhook, on a phone too", async () => {
    const [mine, other] = [await openShop(), await openShop()];
    const body = { url: "https://toko.example/", types: ["refund.*"] };
    const { webhook_id } = done(await mine.seller.post("/webhooks", body), 201);
    const page = await signedIn(other.seller, `/seller/webhooks/${webhook_id}`, { width: 360 });
    await page.getByRole("alert").waitFor();
    expect(await page.getByText("toko.example").count()).toBe(0);
    const phone = await signedIn(mine.seller, `/seller/webhooks/${webhook_id}`, { width: 360, dark: true });
    await phone.getByRole("heading", { name: "https://toko.example/" }).waitFor();
    await phone.getByText("Tidak ada kiriman di sini.").waitFor();
    await accessible(phone);
  });
});
