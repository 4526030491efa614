import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { timelineEntry } from "../../../functions/platform/answers.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { entryView } from "../../../functions/platform/timeline.ts";
import { refundListed, refundShown } from "../../../functions/refunds/answers.ts";
import { refundRows } from "../../../functions/refunds/listing.ts";
import { REFUND_STATUSES } from "../../../functions/refunds/refund.ts";
import { refundRowView, refundView } from "../../../functions/refunds/view.ts";
import { ADDRESS, aRefund, later, MONDAY } from "../given.ts";

const BUYER: Caller = { role: "buyer", id: "b", buyer_id: "pembeli-1" };
const SELLER: Caller = { role: "seller", id: "s", shop_id: "toko-1" };
const AGENT: Caller = { role: "agent", id: "a" };
const NOW = later(MONDAY, 1);

describe("R8.2 a case as it is answered", () => {
  test.each(
    REFUND_STATUSES.flatMap((status) =>
      [BUYER, SELLER, AGENT].map((caller) => [status, caller.role, caller] as const),
    ),
  )("given %s, for a %s, then the answer is what the contract says", async (status, _role, caller) => {
    const answer = JSON.parse(JSON.stringify(await refundView(aRefund(status), caller, NOW)));
    expect(z.safeParse(refundShown, answer).error?.issues ?? []).toEqual([]);
  });

  test.each(REFUND_STATUSES)("given %s in a list, then the row is what the contract says", (status) => {
    const [row] = refundRows(aRefund(status));
    if (row === undefined) throw new Error("no row");
    expect(
      z.safeParse(refundListed, JSON.parse(JSON.stringify(refundRowView(row)))).error?.issues ?? [],
    ).toEqual([]);
  });

  test("R3.4 given an approved return, then buyer and shop see the address, and nobody else", async () => {
    const seen = async (caller: Caller) =>
      (await refundView(aRefund("awaiting_return"), caller, NOW)).return_address;
    expect([await seen(BUYER), await seen(SELLER), await seen(AGENT)]).toEqual([ADDRESS, ADDRESS, undefined]);
  });

  test("given a case, then each reader gets its own actions, with where to send them", async () => {
    const actions = async (caller: Caller) =>
      (await refundView(aRefund("requested"), caller, NOW)).available_actions.map(({ href }) =>
        href.split("/").at(-1),
      );
    expect(await actions(SELLER)).toEqual(["approval", "rejection"]);
    expect(await actions(BUYER)).toEqual(["withdrawal"]);
    expect(await actions(AGENT)).toEqual([]);
  });

  test("R3.5 given a queued case, then both sides see how much is missing", async () => {
    for (const caller of [BUYER, SELLER]) {
      expect((await refundView(aRefund("queued"), caller, NOW)).missing).toEqual({
        amount: 20_000,
        currency: "IDR",
      });
    }
  });

  test("R8.1 given an event, then its entry in the timeline is what the contract says", () => {
    const entry = entryView({
      event_id: "rf-1",
      type: "refund.paid",
      seq: 3,
      actor: { role: "system", id: "line" },
      from: "queued",
      to: "paid",
      at: MONDAY,
      data: {},
    });
    expect(z.safeParse(timelineEntry, entry).success).toBe(true);
    expect(entry.at).toBe("2026-03-02T10:00:00+07:00");
  });
});
