import { describe, it } from "vitest";
import { ask, done, order } from "../integration/support/cases.ts";
import { openShop } from "../integration/support/people.ts";
import { counts } from "../integration/support/scorecards.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("A seller's scorecard (R6.7)", () => {
  it("has each metric beside its target and day by day, and each number leads to its cases", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    await counts(shop, "refund_rate", { n: 1, of: 1 });
    const page = await signedIn(shop.seller, "/seller/scorecard", { language: "en" });
    const metric = page.getByRole("region", { name: /Refunds paid|Refund rate|refund/i }).first();
    await metric.getByText("100 %").first().waitFor();
    await metric.getByRole("img", { name: /day by day: 1 days counted, the highest 100 %/ }).waitFor();
    await accessible(page);
    await metric.getByText("Figures by day").click();
    await metric.getByRole("cell", { name: "100 %" }).waitFor();
    await metric.getByRole("link", { name: "All the cases behind it" }).click();
    await page.getByRole("link", { name: new RegExp(refund_id) }).click();
    await page.getByRole("heading", { name: /^Refund of order/ }).waitFor();
  });

  it("of a new shop says that there is nothing to be measured yet", async () => {
    const shop = await openShop();
    const page = await signedIn(shop.seller, "/seller/scorecard", { dark: true, width: 390 });
    await page.getByText("Belum cukup untuk diukur").first().waitFor();
    await accessible(page);
  });
});
