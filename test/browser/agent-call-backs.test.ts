import { describe, expect, it } from "vitest";
import { aNumber, askForCall, callSeen, newAgent } from "../integration/support/call-backs.ts";
import { openShop } from "../integration/support/people.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

describe("An agent's call-backs (R4.5)", () => {
  it("are taken, which shows the number, and reported on", async () => {
    const shop = await openShop();
    const { dialled, e164 } = aNumber();
    const asked = await askForCall(shop, { phone: dialled, topic: "Paket rusak." });
    const agent = await newAgent();
    const page = await signedIn(agent, "/agent/call-backs");
    await page.getByRole("heading", { name: "Telepon balik", exact: true }).waitFor();
    await accessible(page);
    await page.goto(`/agent/call-backs/${asked.call_back_id}`);
    await page.getByRole("heading", { name: /^Telepon balik, pesanan/ }).waitFor();
    expect(await page.getByText(e164).count()).toBe(0);
    await page.getByRole("button", { name: "Ambil panggilan ini" }).click();
    await page.getByRole("link", { name: e164 }).waitFor();
    await page.getByText("Paket rusak.").waitFor();
    const form = page.getByRole("form", { name: "Bagaimana panggilannya?" });
    await form.getByLabel("Hasil").selectOption("no_answer");
    await accessible(page);
    await form.getByRole("button", { name: "Catat" }).click();
    await page.getByRole("region", { name: "Percobaan" }).getByText("Tidak diangkat").waitFor();
    expect((await callSeen(agent, asked.call_back_id)).status).toBe("waiting");
  });

  it("are called again when whoever asked wants it, by a time of Jakarta", async () => {
    const shop = await openShop();
    const asked = await askForCall(shop);
    const agent = await newAgent();
    const page = await signedIn(agent, `/agent/call-backs/${asked.call_back_id}`, {
      language: "en",
      width: 390,
      dark: true,
    });
    await page.getByRole("button", { name: "Take this call" }).click();
    const form = page.getByRole("form", { name: "How did the call go?" });
    await form.getByLabel("Outcome").selectOption("call_later");
    const day = asked.expected.at.slice(0, 10);
    const later = new Date(Date.parse(`${day}T12:00:00Z`) + 3 * 86_400_000).toISOString().slice(0, 10);
    await form.getByLabel("Call again at (WIB)").fill(`${later}T10:30`);
    await accessible(page);
    await form.getByRole("button", { name: "Report" }).click();
    await page.getByText(/asked to be called at .* 10:30 WIB/).waitFor();
    const [attempt] = (await callSeen(agent, asked.call_back_id)).attempts;
    expect(attempt).toMatchObject({ outcome: "call_later", call_at: `${later}T10:30:00+07:00` });
  });
});
