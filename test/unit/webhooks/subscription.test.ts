import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../../functions/webhooks/catalogue.ts";
import { isKnown, matches, mayHear } from "../../../functions/webhooks/subscription.ts";
import { addressees, type Owner, type Webhook } from "../../../functions/webhooks/webhook.ts";
import { anEvent, aWebhook } from "./given.ts";

describe("R8.3 what can be subscribed to", () => {
  test.each(["*", "refund.*", "refund.approved", "webhook.disabled", "dispute.due_soon"])(
    "given '%s', then somebody publishes it",
    (pattern) => expect(isKnown(pattern)).toBe(true),
  );

  test.each([
    "refund.eaten",
    "refunds.*",
    "refund",
    "refund.",
    "**",
    "",
    "refund.*.x",
    "constructor",
    "*.paid",
  ])("given '%s', then nobody does, and it is refused", (pattern) => expect(isKnown(pattern)).toBe(false));

  test("given every type of the catalogue, then it is past tense in a group, and can be subscribed to", () => {
    for (const type of Object.keys(CATALOGUE)) {
      expect(type).toMatch(/^[a-z_]+\.[a-z_]+$/);
      expect(isKnown(type), type).toBe(true);
    }
  });
});

describe("R8.3 what a pattern names", () => {
  test.each([
    ["refund.approved", true],
    ["refund.*", true],
    ["*", true],
    ["refund.rejected", false],
    ["order.*", false],
  ])("given '%s', then an approved refund is named: %s", (pattern, named) => {
    expect(matches([pattern], "refund.approved")).toBe(named);
  });

  test("given a group whose name another's begins with, then it is not named", () => {
    expect(matches(["call.*"], "call_back.done")).toBe(false);
  });
});

describe("R8.3 what a shop may hear", () => {
  test("given another shop's event, or nobody's, then not", () => {
    expect(mayHear("toko-1", anEvent())).toBe(true);
    expect(mayHear("toko-2", anEvent())).toBe(false);
    expect(mayHear("toko-1", anEvent({ type: "policy.published", subject: { version: "2" } }))).toBe(false);
  });

  test("R4.5 given a call-back that its buyer asked for, then not; given its own, then it does", () => {
    const asked = (asked_by: string) =>
      anEvent({ type: "call_back.requested", subject: { shop_id: "toko-1", asked_by } });
    expect(mayHear("toko-1", asked("buyer"))).toBe(false);
    expect(mayHear("toko-1", asked("seller"))).toBe(true);
  });

  test("R4.2 given a file of the buyer's that is not handed in yet, then not", () => {
    const file = (party: string) => anEvent({ type: "evidence.accepted", data: { party } });
    expect(mayHear("toko-1", file("buyer"))).toBe(false);
    expect(mayHear("toko-1", file("seller"))).toBe(true);
  });

  test("given a type that is in no catalogue, then nobody said it may, and it does not", () => {
    expect(mayHear("toko-1", anEvent({ type: "refund.eaten" }))).toBe(false);
    expect(mayHear("toko-1", anEvent({ type: "constructor" }))).toBe(false);
  });
});

describe("R8.3 whom an event is sent to", () => {
  const told = (owner: Owner, webhooks: Webhook[], event = anEvent()) =>
    addressees({ owner, webhooks, version: 1 }, event).map(({ webhook_id }) => webhook_id);
  const two = [aWebhook(), aWebhook({ webhook_id: "wh_2", types: ["order.*"] })];

  test("given several webhooks, then those whose types name it", () => {
    expect(told({ shop_id: "toko-1" }, two)).toEqual(["wh_1"]);
    expect(told({}, two)).toEqual(["wh_1"]);
  });

  test("given a disabled one, then not", () => {
    expect(told({}, [aWebhook({ disabled_for: "gone" })])).toEqual([]);
  });

  test("given a type that is in no catalogue, then the marketplace hears of it all the same", () => {
    const event = anEvent({ type: "weather.changed" });
    expect(told({}, two, event)).toEqual(["wh_1"]);
    expect(told({ shop_id: "toko-1" }, two, event)).toEqual([]);
  });

  test("given a test, then it goes to the webhook it was asked of, whatever that hears, and to no other", () => {
    const test = anEvent({
      type: "webhook.test_sent",
      subject: { webhook_id: "wh_2", shop_id: "toko-1" },
    });
    expect(told({ shop_id: "toko-1" }, two, test)).toEqual(["wh_2"]);
    expect(told({}, two, test)).toEqual([]);
  });
});
