import { afterEach, describe, expect, it } from "vitest";
import { done } from "../integration/support/cases.ts";
import { newName, newPerson } from "../integration/support/people.ts";
import { Receiver } from "../integration/support/receiver.ts";
import { until } from "../integration/support/until.ts";
import { accessible } from "./support/accessible.ts";
import { signedIn } from "./support/browser.ts";

const receivers: Receiver[] = [];
afterEach(() => {
  for (const receiver of receivers.splice(0)) receiver.close();
});

function receiver(...how: ConstructorParameters<typeof Receiver>): Receiver {
  const made = new Receiver(...how);
  receivers.push(made);
  return made;
}

describe("An operator's webhooks (R8.3)", () => {
  it("are made, with a secret that is shown once, tested, given another secret, and removed", async () => {
    const operator = await newPerson({ role: "operator" });
    const server = receiver();
    const name = newName("hook");
    const page = await signedIn(operator, "/operator/webhooks", { language: "en" });
    const form = page.getByRole("form", { name: "Make a webhook" });
    await form.getByLabel("Address of the server (https)").fill(`${await server.url()}/${name}`);
    await form.getByLabel("Description").fill(name);
    await form.getByText("penalty", { exact: true }).click();
    await form.getByLabel("All of penalty.…").check();
    await accessible(page);
    await form.getByRole("button", { name: "Make it" }).click();
    const secret = page.getByRole("status", { name: "Signing secret" });
    await secret.getByText(/^whsec_/).waitFor();
    await accessible(page);

    await page.getByRole("link", { name: new RegExp(name) }).click();
    await page.getByRole("button", { name: "Send a test" }).click();
    await server.hears("the test", ({ type }) => type === "webhook.test_sent");
    expect(await page.getByText(/^whsec_/).count()).toBe(0);
    await page.getByRole("button", { name: "Change the secret …" }).click();
    await page.getByRole("alertdialog").getByText("For 24 hours both sign").waitFor();
    await page.getByRole("alertdialog").getByRole("button", { name: "Change it" }).click();
    await page.getByText(/^whsec_/).waitFor();
    await page.getByText("number 2").waitFor();
    await accessible(page);

    await page.getByRole("button", { name: "Remove …" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove it" }).click();
    await page.getByRole("heading", { name: "Webhooks", exact: true }).waitFor();
    await page.getByRole("link", { name: new RegExp(name) }).waitFor({ state: "detached" });
  });

  it("show what became of what was sent, and send it again", async () => {
    const operator = await newPerson({ role: "operator" });
    const server = receiver((nth) => (nth === 1 ? 410 : 204));
    const url = await server.url();
    const { webhook_id } = done(await operator.post("/webhooks", { url, types: ["penalty.*"] }), 201);
    done(await operator.post(`/webhooks/${webhook_id}/test`));
    await until("the webhook to be gone", async (last) => {
      const { status } = done(await operator.get(`/webhooks/${webhook_id}`));
      last(status);
      return status === "disabled";
    });
    const page = await signedIn(operator, `/operator/webhooks/${webhook_id}`, { width: 390, dark: true });
    await page.getByText("servernya menjawab 410").waitFor();
    await page.getByRole("button", { name: "Aktifkan" }).click();
    await page.getByText("Aktif", { exact: true }).waitFor();
    const list = page.getByRole("region", { name: "Kiriman 30 hari terakhir" });
    await list.getByText("410").waitFor();
    await accessible(page);
    await list.getByRole("button", { name: /^Kirim lagi Percobaan/ }).click();
    await server.hears("it once more", (_event, nth) => nth === 2);
    await until("the page to show that it arrived", async (last) => {
      await page.reload();
      await list.waitFor();
      const count = await list.getByText("204").count();
      last(count);
      return count > 0;
    });
    await page.getByRole("combobox", { name: "Status" }).selectOption("failed");
    await page.getByText("Tidak ada kiriman di sini.").waitFor();
    done(await operator.post(`/webhooks/${webhook_id}/removal`));
  });
});
