import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { RouteContract } from "../../functions/platform/contract.ts";
import type { Json, Reply } from "../../local/client.ts";
import { atTheDoor } from "./support/at-the-door.ts";
import { type Bad, broken, spoilt } from "./support/bad-bodies.ts";
import { goodBodies } from "./support/bodies.ts";
import { askForCall, callSeen } from "./support/call-backs.ts";
import { ask, done, order, seen, timeline } from "./support/cases.ts";
import { mayCall, pathOf, ROUTES, route } from "./support/contracts.ts";
import { deployment } from "./support/deployment.ts";
import { openShop, operator, type Shop } from "./support/people.ts";
import { flaws, refused } from "./support/problems.ts";

let shop: Shop;
let mine: Readonly<Record<string, string>>;
let bodies: Json;

beforeAll(async () => {
  shop = await openShop();
  const order_id = await order(shop);
  const { refund_id } = await ask(shop, order_id, { amount: { amount: 10_000, currency: "IDR" } });
  const { call_back_id } = await askForCall(shop, { refund_id });
  mine = { order_id, refund_id, call_back_id, shop_id: shop.shop_id, version: "1" };
  const good = await goodBodies(shop, order_id, refund_id);
  const when = "2026-11-24T10:00:00+07:00";
  bodies = {
    ...good,
    // Members that may be left out are spoilt as well.
    putOrder: { ...good.putOrder, placed_at: when },
    reportShipment: { shipped_at: when },
    reportDelivery: { delivered_at: when },
    report_return_delivery: { delivered_at: when },
    cancelOrder: { sub_reason: "too_slow" },
    report_payment: { ...good.report_payment, reference: "TRX-1" },
    publishDecree: { ...good.publishDecree, holidays: [{ date: "2099-01-01", name: "Tahun Baru" }] },
    previewDeadline: { ...good.previewDeadline, from: when, rule: "R7.1", joint_leave_counts: true },
  };
});

/** Somebody whom the contract lets call a route. */
function allowed(one: RouteContract): string {
  const people = {
    buyer: shop.buyer.name,
    seller: shop.seller.name,
    agent: "agent-1",
    operator: "operator-1",
    marketplace: "marketplace",
  } as const;
  const role = (Object.keys(people) as (keyof typeof people)[]).find((each) => mayCall(one, each));
  return role ? people[role] : "";
}

function call(one: RouteContract, how: Json, query = ""): Promise<Reply> {
  const path = `${pathOf(one, mine)}${query}`;
  return deployment.client.call(one.method, path, undefined, { as: allowed(one), ...how });
}

/** All that a wrong request might have changed. */
async function everything(): Promise<unknown> {
  const { refund_id = "", call_back_id = "", order_id, shop_id } = mine;
  // Its number apart: the same policy published once more, by another test, is no change of it.
  const { version: _version, ...policy } = done(await operator.get("/policies/current"));
  return [
    await callSeen(shop.buyer, call_back_id),
    await seen(shop.seller, refund_id),
    await timeline(shop.seller, refund_id),
    done(await shop.seller.get(`/orders/${order_id}`)),
    done(await shop.seller.get(`/shops/${shop_id}/statement`)),
    policy,
  ];
}

const WITH_BODY = ROUTES.filter(({ body }) => body !== undefined);

/** Every wrong body that the contract of a route refuses, or that is no body at all. */
function badBodies(one: RouteContract): Bad[] {
  const good = bodies[one.id];
  const schema = one.body as z.ZodMiniType;
  const refusedByContract = spoilt(good)
    .filter(({ body }) => !z.safeParse(schema, body).success)
    .map(({ what, body }) => ({ what, status: 400, code: "invalid_body", raw: JSON.stringify(body) }));
  return [...refusedByContract, ...broken(good)];
}

describe("A wrong body", () => {
  it.each(WITH_BODY.map((one) => [one.method, one.path, one] as const))(
    "for %s %s is a problem document at the door of its room",
    async (_method, _path, one) => {
      expect(z.safeParse(one.body as z.ZodMiniType, bodies[one.id]).success, "the good body is good").toBe(
        true,
      );
      const bad = badBodies(one);
      const wrong = await refused(
        bad.map(({ raw, type, ...wanted }) => ({ ...wanted, send: () => atTheDoor(one, raw, type) })),
      );

      expect(wrong).toEqual([]);
      // The contract itself must refuse the obvious: it is what decides which of these are wrong.
      expect(bad.map(({ what }) => what)).toEqual(
        expect.arrayContaining(["an unknown field", "a body that is 7"]),
      );
    },
  );

  /** So many of each route's go all the way, other ones for each. */
  const ALL_THE_WAY = 4;

  it.each([...Map.groupBy(WITH_BODY, ({ path }) => path.split("/")[1] ?? "")])(
    "for a route of /%s is a problem document all the way, and nothing changed",
    async (_place, ofPlace) => {
      const before = await everything();
      const wrong = await refused(
        ofPlace.flatMap((one, nth) => {
          const bad = badBodies(one);
          const step = Math.ceil(bad.length / ALL_THE_WAY);
          return bad
            .filter((_bad, place) => place % step === nth % step)
            .map(({ what, raw, type, ...wanted }) => ({
              ...wanted,
              what: `${one.method} ${one.path}: ${what}`,
              send: () => call(one, { raw, ...(type ? { headers: { "content-type": type } } : {}) }),
            }));
        }),
      );

      expect(wrong).toEqual([]);
      expect(await everything()).toEqual(before);
    },
  );

  it.each([
    ["a negative amount", -1],
    ["no amount", 0],
    ["a fractional amount", 1.5],
    ["an enormous amount", 1e300],
    ["more than an order may be worth", 1_000_000_000_001],
    ["an amount in words", "1000"],
  ])("with %s moves no money (R1.2)", async (_what, amount) => {
    const wrong = await Promise.all(
      ["topUp", "payOut", "requestRefund", "quoteRefund"].map(async (id) => {
        const body = { ...bodies[id], amount: { amount, currency: "IDR" } };
        return flaws(await call(route(id), { raw: JSON.stringify(body) }), {
          status: 400,
          code: "invalid_body",
        });
      }),
    );
    expect(wrong.filter(Boolean)).toEqual([]);
  });

  it.each(["USD", "idr", "", "IDR "])("in the currency '%s' moves no money (R1.2)", async (currency) => {
    const body = { ...bodies.topUp, amount: { amount: 1_000, currency } };
    const reply = await call(route("topUp"), { raw: JSON.stringify(body) });
    expect(flaws(reply, { status: 400, code: "invalid_body" })).toBeUndefined();
  });
});

const KEYED = ROUTES.filter(({ keyed }) => keyed);

describe("A wrong Idempotency-Key", () => {
  it("for any keyed route is refused, and nothing changed", async () => {
    const before = await everything();
    const wanted = { status: 400, code: "idempotency_key_missing" };
    const calls = KEYED.flatMap((one) =>
      [null, "x".repeat(65), "with space"].map((key) => {
        const raw = JSON.stringify(bodies[one.id]);
        return { what: `${one.path} key ${key}`, ...wanted, send: () => call(one, { raw, key }) };
      }),
    );
    expect(calls.length).toBeGreaterThan(40);
    expect(await refused(calls)).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});
