import { describe, it } from "vitest";
import { ask, done, order } from "../integration/support/cases.ts";
import { say } from "../integration/support/conversations.ts";
import { newPerson, openShop, type Shop } from "../integration/support/people.ts";
import { until } from "../integration/support/until.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

async function refunded(shop: Shop): Promise<void> {
  const { refund_id } = await ask(shop, await order(shop));
  done(await shop.seller.post(`/refunds/${refund_id}/approval`));
}

describe("A refund as an agent reads it (R4.5, R6.1, R6.7)", () => {
  it("says what stands out about it, and what buyer and shop wrote", async () => {
    const shop = await openShop();
    const order_id = await order(shop);
    await say(shop.buyer, order_id, "Barangnya retak.");
    const { refund_id } = await ask(shop, order_id);
    for (let paid = 0; paid < 4; paid += 1) await refunded(shop);
    const agent = await newPerson({ role: "agent" });
    await until("the request to be flagged", async (last) => {
      const { flags } = done(await agent.get(`/refunds/${refund_id}/flags`));
      last(flags);
      return flags.length > 0;
    });
    const page = await signedIn(agent, `/agent/refunds?refund_id=${refund_id}`, { language: "en" });
    await page.getByRole("link", { name: order_id }).click();
    await page.getByRole("region", { name: "What stands out" }).getByText("Hints only").waitFor();
    await page.getByText("What buyer and shop wrote").click();
    await page.getByText("Barangnya retak.").waitFor();
    await accessible(page);
  });

  it("is found once it is said whose it is", async () => {
    const shop = await openShop();
    const order_id = await order(shop);
    await ask(shop, order_id);
    const page = await signedIn(await newPerson({ role: "agent" }), "/agent/refunds");
    const form = page.getByRole("form", { name: "Cari pengembalian dana" });
    await form.getByLabel("Nomor pesanan").fill(order_id);
    await accessible(page);
    await form.getByRole("button", { name: "Cari" }).click();
    await page.getByRole("link", { name: order_id }).waitFor();
  });
});
