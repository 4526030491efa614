import { describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { ask, done, order, seen } from "../support/cases.ts";
import { moveClock } from "../support/clock.ts";
import { openShop, operator } from "../support/people.ts";

async function policy(): Promise<Json> {
  return done(await operator.get("/policies/current"));
}

/** Publishes a policy while `what` runs, and then the one before it once more, as the next version. */
async function under(
  changed: (policy: Json) => Json,
  what: (version: number) => Promise<void>,
): Promise<void> {
  const { version: _version, ...before } = await policy();
  const { version } = done(await operator.post("/policies", changed(structuredClone(before))), 201);
  try {
    await what(version);
  } finally {
    done(await operator.post("/policies", before), 201);
  }
}

const fiveDays = (now: Json): Json => ({
  ...now,
  terms: {
    ...now.terms,
    seller_answer: { count: 5, unit: "days" },
    dispute_opening: { count: 2, unit: "hours" },
  },
});

describe("A new version of the policy", () => {
  it("is for new cases; an open case keeps its own terms to the end", async () => {
    const shop = await openShop();
    const before = await ask(shop, await order(shop));

    await under(fiveDays, async (version) => {
      const after = await ask(shop, await order(shop));
      expect(after).toMatchObject({
        policy_version: version,
        due: { explains: { term: { count: 5, unit: "days" } } },
      });
      const kept = await seen(shop.seller, before.refund_id);
      expect(kept.due).toEqual(before.due);
      expect(kept.policy_version).toBe(before.policy_version);
      const rejection = { reason: "other", text: "Tidak." };
      const old = done(await shop.seller.post(`/refunds/${before.refund_id}/rejection`, rejection));
      const anew = done(await shop.seller.post(`/refunds/${after.refund_id}/rejection`, rejection));
      expect(old.due.explains.term).toEqual({ count: 3, unit: "business_days" });
      expect(anew.due.explains.term).toEqual({ count: 2, unit: "hours" });
      await moveClock(Date.parse(anew.due.at) + 1000);
      expect((await seen(shop.buyer, after.refund_id)).status).toBe("declined");
      expect((await seen(shop.buyer, before.refund_id)).status).toBe("rejected");
    });
  });

  it("takes reasons away from new cases, not from those that were asked with them (R3.1, R3.7)", async () => {
    const shop = await openShop();
    const before = await ask(shop, await order(shop));
    const without = (now: Json): Json => ({
      ...now,
      reasons: now.reasons.filter((one: Json) => one.code !== "damaged"),
      rejection_reasons: now.rejection_reasons.filter((one: Json) => one.code !== "other"),
    });
    await under(without, async () => {
      const refused = await shop.buyer.post("/refunds", {
        order_id: await order(shop),
        type: "refund_only",
        reason: "damaged",
        lines: [{ line_id: "1", quantity: 1 }],
      });
      expect([refused.status, refused.body.code]).toEqual([400, "unknown_reason"]);
      const rejection = { reason: "other", text: "Tidak." };
      done(await shop.seller.post(`/refunds/${before.refund_id}/rejection`, rejection));
    });
  });

  it("follows the one before; published by two at once, both are there (R7.2)", async () => {
    const { version, ...now } = await policy();
    const [one, two] = await Promise.all([operator.post("/policies", now), operator.post("/policies", now)]);
    const versions = [done(one, 201).version, done(two, 201).version].sort();
    expect(versions).toEqual([version + 1, version + 2]);
    for (const each of versions) expect(done(await operator.get(`/policies/${each}`)).version).toBe(each);
    expect((await operator.get(`/policies/${version + 3}`)).body.code).toBe("version_not_found");
  });
});
