import { describe, it } from "vitest";
import { penalised } from "../integration/support/notices.ts";
import { newPerson, openShop } from "../integration/support/people.ts";
import { counts } from "../integration/support/scorecards.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("Shops at risk (R6.7)", () => {
  it("are listed, the worst first, and say why, what to do next, and which cases stand behind it", async () => {
    const shop = await openShop();
    await penalised(shop);
    await counts(shop, "points", { n: 12 });
    const agent = await newPerson({ role: "agent" });
    const page = await signedIn(agent, "/agent/shops");
    await page.getByRole("heading", { name: "Toko berisiko" }).waitFor();
    await page.getByRole("region", { name: "Toko berisiko" }).waitFor();
    await accessible(page);
    await page.goto(`/agent/shops/${shop.shop_id}`);
    await page.getByRole("region", { name: "Mengapa, dan apa selanjutnya" }).waitFor();
    const points = page.getByRole("region").filter({ has: page.getByText("12", { exact: true }) });
    await points.first().waitFor();
    await page
      .getByText(/kasus terakhir di baliknya/)
      .first()
      .click();
    await accessible(page);
  });

  it("are read on a phone, in English, in the dark", async () => {
    const shop = await openShop();
    const having = { language: "en", width: 390, dark: true } as const;
    const page = await signedIn(await newPerson({ role: "agent" }), `/agent/shops/${shop.shop_id}`, having);
    await page.getByText("Low risk").waitFor();
    await accessible(page);
  });
});
