import { describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { signedIn } from "../../browser/support/browser.ts";
import { ask, done, order, seen } from "../support/cases.ts";
import { justBefore } from "../support/clock.ts";
import { openShop, operator } from "../support/people.ts";

/** The policy in force, and its version. */
async function inForce(): Promise<{ version: number; policy: Json }> {
  const { version, ...policy } = done(await operator.get("/policies/current"));
  return { version, policy };
}

describe("An operator at the console", () => {
  it("R7.5 moves a sandbox to the next deadline, and what it brings is done", async () => {
    const shop = await openShop();
    const { refund_id, due } = await ask(shop, await order(shop));
    await justBefore(due, 3_600);
    const page = await signedIn(operator, "/operator/policy");
    const clock = page.getByRole("region", { name: "Waktu sandbox" });
    for (let move = 0; move < 20 && (await seen(shop.buyer, refund_id)).status !== "paid"; move += 1) {
      await clock.getByRole("button", { name: "Maju ke tenggat berikutnya" }).click();
      await clock.getByRole("status").getByText("tenggat lewat").waitFor();
    }
    expect(await seen(shop.buyer, refund_id)).toMatchObject({ status: "paid" });
  });

  it("publishes a policy; somebody else's of the meantime is not written over", async () => {
    const { version, policy } = await inForce();
    const hours = policy.reminder_hours === 24 ? 25 : 24;
    try {
      const page = await signedIn(operator, "/operator/policy", { language: "en" });
      const field = page.getByLabel("Reminder before a deadline, hours (R7.4)");
      await field.fill(String(hours));
      await page.getByRole("button", { name: "Publish …" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
      await page.getByText(`Version ${version + 1} is in force as of now.`).waitFor();
      expect((await inForce()).policy.reminder_hours).toBe(hours);

      const between = done(await operator.post("/policies", { ...policy, based_on: version + 1 }), 201);
      await field.fill("30");
      await page.getByRole("button", { name: "Publish …" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
      await page.getByRole("alert").getByText("Another policy was published").waitFor();
      expect(await inForce()).toMatchObject({ version: between.version, policy });
    } finally {
      done(await operator.post("/policies", policy), 201);
    }
  });

  it("R7.2 publishes the days off of a year", async () => {
    const { years } = done(await operator.get("/calendars/current"));
    const { decree, holidays, joint_leave } = years["2026"];
    try {
      const page = await signedIn(operator, "/operator/calendars", { language: "en" });
      await page.getByRole("combobox", { name: "Year" }).selectOption("2026");
      const form = page.getByRole("form", { name: "Amend the days off of 2026" });
      await form.getByRole("button", { name: "Add a day" }).click();
      await form.getByLabel("Date").last().fill("2026-01-02");
      await form.getByLabel("Name", { exact: true }).last().fill("Another day");
      await form.getByRole("button", { name: "Publish …" }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
      await page.getByRole("region", { name: "Days off of 2026" }).getByText("Another day").waitFor();
    } finally {
      done(await operator.post("/calendars", { year: 2026, decree, holidays, joint_leave }), 201);
    }
  });
});
