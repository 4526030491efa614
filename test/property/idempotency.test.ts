import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callRecord, remember, replayOf } from "../../functions/platform/idempotency.ts";

process.env.TABLE = "purnajual";

const CALLER = { role: "buyer", id: "b", buyer_id: "b" } as const;
const print = (body: unknown, route = "POST /refunds"): string =>
  callRecord(CALLER, "key", route, body).fingerprint;

/** The same JSON with its members written in another order, at every depth. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member)]),
  );
}

describe("what was asked under a key", () => {
  test("given the same members in another order, then it is the same request", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(print(shuffled(body))).toBe(print(body));
      }),
    );
  });

  test("given JSON that differs, then it is another request", () => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : typeof value === "object" && value !== null
          ? Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, member]) => [name, sorted(member), "member"])
          : value;
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        fc.pre(JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b)));
        // -0 is written as 0 in JSON: it comes in as it went out.
        expect(print(JSON.parse(JSON.stringify(a)))).not.toBe(print(JSON.parse(JSON.stringify(b))));
      }),
    );
  });

  test("given the order of a list, then it matters; given another route, then it is another request", () => {
    expect(print([1, 2])).not.toBe(print([2, 1]));
    expect(print({}, "POST /a")).not.toBe(print({}, "POST /b"));
  });

  test("given any answer that was remembered, when the call comes again, then it is answered to the letter", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(200, 201), (given, status) => {
        const body = JSON.parse(JSON.stringify(given));
        const call = callRecord(CALLER, "key", "POST /refunds", {});
        const { item } = remember(call, { status, body });
        expect(replayOf(call, item.Put?.Item ?? {})).toEqual({ status, body, replayed: true });
      }),
    );
  });
});
