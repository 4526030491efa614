import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { done, order } from "../integration/support/cases.ts";
import { say } from "../integration/support/conversations.ts";
import { disputed } from "../integration/support/disputes.ts";
import { newPerson, openShop, type Shop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

const LONG = "Batik Nusantara Asli Pekalongan dan Sekitarnya";

/** Another shop that the same buyer buys from. */
async function otherShopOf(shop: Shop): Promise<Shop> {
  const { shop_id, seller } = await openShop();
  return { ...shop, shop_id, seller };
}

function call(shop: Shop, name: string): Promise<unknown> {
  return shop.marketplace.put(`/shops/${shop.shop_id}/profile`, { name }).then(done);
}

/** Holds back what asks for names, and counts it. */
async function held(page: Page) {
  let let_go: () => void = () => undefined;
  const gate = new Promise<void>((go) => {
    let_go = go;
  });
  const asked: string[] = [];
  await page.route("**/api/shops?*", async (route) => {
    asked.push(route.request().url());
    await gate;
    await route.continue();
  });
  return { asked, let_go };
}

const heights = (page: Page): Promise<number[]> =>
  page.locator("main li, main tr").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));

describe("What shops are called (R1.1)", () => {
  it("a buyer reads on orders and cases, asked once for a whole page; nothing moves when names come", async () => {
    const shop = await openShop();
    const [other, silent] = [await otherShopOf(shop), await otherShopOf(shop)];
    await call(shop, LONG);
    await call(other, "Dapur Ibu");
    await order(silent, { at: "to_ship" });
    await order(other, { at: "to_ship" });
    await order(other, { at: "to_ship" });
    const dispute = await disputed(shop);
    await say(shop.buyer, dispute.order_id, "Halo.");

    const page = await signedIn(shop.buyer, "/buyer/settings");
    await page.getByRole("heading", { name: "Pengaturan" }).waitFor();
    const { asked, let_go } = await held(page);
    await page.getByRole("link", { name: "Pesanan", exact: true }).click();
    const list = page.getByRole("list", { name: "Pesanan saya" });
    await list.getByRole("listitem").nth(3).waitFor();
    await expect.poll(() => asked.length).toBe(1);
    const before = await heights(page);
    let_go();
    await list.getByText("Dapur Ibu").nth(1).waitFor();
    await list.getByText(LONG).waitFor();
    // Whoever has no name is called by the id.
    await list.getByText(silent.shop_id).waitFor();
    expect(await heights(page)).toEqual(before);
    expect(new URL(asked[0] ?? "").searchParams.get("shop_ids")?.split(",").sort()).toEqual(
      [shop.shop_id, other.shop_id, silent.shop_id].sort(),
    );
    await accessible(page);

    await list.getByText(LONG).locator("xpath=ancestor::li").getByRole("link").click();
    await page.getByText(`Toko: ${LONG}`).waitFor();
    // Known from the list: it is not asked again.
    expect(asked.length).toBe(1);
    for (const place of [
      `/buyer/refunds/${dispute.refund_id}`,
      `/buyer/disputes/${dispute.dispute_id}`,
      `/buyer/conversations/${dispute.order_id}`,
      "/buyer/refunds",
      "/buyer/conversations",
    ]) {
      await page.goto(place);
      await page.getByText(LONG).waitFor();
      expect(await page.getByText(shop.shop_id).count()).toBe(0);
    }
    await accessible(page);
  });

  it("an agent reads with the id beside it, in lists and on cases; nothing moves when names come", async () => {
    const shop = await openShop();
    await call(shop, LONG);
    const dispute = await disputed(shop);
    const page = await signedIn(await newPerson({ role: "agent" }), "/agent/call-backs");
    await page.getByRole("heading", { name: "Telepon balik" }).waitFor();
    const { asked, let_go } = await held(page);
    await page.goto(`/agent/refunds?shop_id=${shop.shop_id}`);
    await page.getByText(dispute.order_id).waitFor();
    await expect.poll(() => asked.length).toBe(1);
    const before = await heights(page);
    let_go();
    await page.getByText(LONG).waitFor();
    await page.getByText(shop.shop_id).waitFor();
    expect(await heights(page)).toEqual(before);
    await accessible(page);
    await page.goto(`/agent/disputes/${dispute.dispute_id}`);
    const link = page.getByRole("link", { name: `${LONG} ${shop.shop_id}` });
    await link.waitFor();
    await accessible(page);
    await link.click();
    await page.getByRole("heading", { name: `Toko ${LONG}` }).waitFor();
    await page.getByText(shop.shop_id, { exact: true }).waitFor();
    await accessible(page);
  });
});
