import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { effectOn, type Journal } from "../../../functions/ledger/ledger.ts";
import { balanceKey, balanceOf, credit } from "../../../functions/ledger/store.ts";
import { send } from "../../../functions/notices/commands.ts";
import { expire } from "../../../functions/notices/expiry.ts";
import type { Notice } from "../../../functions/notices/notice.ts";
import { insert, noticeKey, noticeOf } from "../../../functions/notices/store.ts";
import { givingBack, knownOf, readsFor } from "../../../functions/penalties/composing.ts";
import { hear } from "../../../functions/penalties/listeners.ts";
import type { Penalty } from "../../../functions/penalties/penalty.ts";
import { penaltyKey, penaltyOf, pointsKey, pointsOf } from "../../../functions/penalties/store.ts";
import { SYSTEM } from "../../../functions/platform/caller.ts";
import type { Change } from "../../../functions/platform/changes.ts";
import { run } from "../../../functions/platform/command.ts";
import { table } from "../../../functions/platform/table.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { advance, insert as insertShipment } from "../../../functions/shipments/store.ts";
import { MemoryTable, type Sent } from "../../property/world/memory-table.ts";
import { heard, later, MONDAY } from "../given.ts";
import { aNotice, aShipment, changed, DUE, SELLER } from "../notices/given.ts";

vi.mock("../../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

const SHOP = "toko-1";
const AFTER = Date.parse(DUE) + 2_000;
let memory: MemoryTable;
/** What happens in between: after the load of whoever decides, before their commit; once. */
let between: (() => void) | undefined;

const commit = (changes: readonly Change[]) =>
  memory.answer(
    new TransactWriteCommand({ TransactItems: changes.map(({ item }) => item) }) as unknown as Sent,
  );

beforeEach(() => {
  process.env.TABLE = "purnajual";
  memory = new MemoryTable();
  between = undefined;
  Object.assign(table, {
    send: async (command: Sent) => {
      const act = command.constructor.name === "TransactWriteCommand" ? between : undefined;
      between = act ? undefined : between;
      act?.();
      return memory.answer(command);
    },
  });
});

/** A notice about an order of the shop, waiting for its answer. */
function noticed(order_id = "order-1", kind: Notice["kind"] = "invalid_number"): Notice {
  const notice = { ...aNotice(kind), order_id, notice_id: `nt_${order_id}-1` };
  commit([insertShipment(aShipment({ order_id })), ...insert(notice, undefined)]);
  return notice;
}

/** The seller accepts, and is fined. */
async function fined(order_id = "order-1", after = 1): Promise<string> {
  const one = noticed(order_id, "empty_parcel");
  const command = { kind: "acceptNotice" } as const;
  await send({ noticeId: one.notice_id, command, caller: SELLER, receivedMs: Date.parse(MONDAY) + after });
  return notice(one).penalty_id ?? "";
}

const passed = ({ notice_id }: Notice) =>
  expire({ kind: "notice", case_id: notice_id, shop_id: SHOP }, AFTER);
const notice = (one: Notice) => noticeOf(memory.get(noticeKey(one.notice_id))) as Notice;
const penalty = (id = "") => penaltyOf(memory.get(penaltyKey(id))) as Penalty;
const points = () => pointsOf(memory.get(pointsKey(SHOP)), SHOP);
const balance = () => balanceOf(memory.get(balanceKey(SHOP)));
const journals = () => memory.all().filter(({ sk }) => String(sk).startsWith("J#")) as unknown as Journal[];
/** As an appeal gives back: in a command of its own, whether or not the shop is known beforehand. */
function gaveBack(id: string, shopId?: string) {
  const reads = { penalty: penaltyKey(id), ...readsFor(shopId) };
  return run({
    reads,
    receivedMs: AFTER,
    plan(facts, { now }) {
      const before = penaltyOf(facts.get("penalty")) as Penalty;
      const { milestones } = FIRST_POLICY.penalties;
      const composed = givingBack(before, knownOf(facts, reads, SHOP), milestones, now, SYSTEM);
      if (isRefusal(composed)) return composed;
      return { changes: composed.changes, answer: { status: 200, body: {} } };
    },
  });
}

describe("R7.1 a correction while the penalty is being issued", () => {
  test("given it was in time and commits between load and commit, then the notice is corrected and no penalty issued", async () => {
    const one = noticed();
    between = () => commit([advance(changed(later(DUE, -1)))]);
    await passed(one);
    expect(notice(one)).toMatchObject({ status: "corrected" });
    expect(notice(one)).not.toHaveProperty("penalty_id");
    expect(points()).toMatchObject({ issued: 0, version: 0 });
  });

  test("given it was too late, then the penalty is issued all the same, once", async () => {
    const one = noticed();
    between = () => commit([advance(changed(DUE))]);
    await passed(one);
    await passed(one);
    expect(notice(one)).toMatchObject({ status: "penalised" });
    expect(points()).toMatchObject({ issued: 8, active: 8, version: 1 });
    expect(memory.all().filter(({ type }) => type === "penalty.issued")).toHaveLength(1);
  });
});

describe("R5.2 points are counted with each penalty", () => {
  test("given sixteen notices of one shop run out at once, then none is lost, and each milestone is told once", async () => {
    const many = Array.from({ length: 16 }, (_, n) => noticed(`order-${n}`));
    await Promise.all(many.map(passed));
    expect(points()).toMatchObject({ issued: 128, active: 128, version: 16 });
    const told = memory.all().filter(({ type }) => type === "shop.milestone_reached");
    expect(told.map(({ data }) => (data as { measure: string }).measure).sort()).toEqual(
      FIRST_POLICY.penalties.milestones.map(({ measure }) => measure).sort(),
    );
  });
});

describe("R3.5 a fine where the shop is not known beforehand", () => {
  test("given an older fine is owed and money has just come in, then that is the older one's", async () => {
    const first = await fined();
    commit([credit(SHOP, 60_000)]);
    const second = await fined("order-2", 2);
    expect(penalty(second)).toMatchObject({ fine: 50_000, fine_taken: 0 });
    expect(balance()).toMatchObject({ available: 60_000, fines_owed: 100_000 });
    await hear(heard("shop.topped_up", { data: { serves_queue: true } }));
    expect([penalty(first).fine_taken, penalty(second).fine_taken]).toEqual([50_000, 10_000]);
    expect(balance()).toMatchObject({ available: 0, fines_owed: 40_000 });
  });
});

describe("R5.4 giving back", () => {
  test.each([
    [SHOP, 80_000],
    [undefined, 80_000],
    [SHOP, 20_000],
    [undefined, 20_000],
  ])(
    "given the shop known as %s and %i rupiah, then points and fine come back exactly once, however often",
    async (shopId, money) => {
      commit([credit(SHOP, money)]);
      const id = await fined();
      const taken = Math.min(money, 50_000);
      expect(balance()).toMatchObject({ available: money - taken, fines_owed: 50_000 - taken });

      const outcomes = await Promise.all([gaveBack(id, shopId), gaveBack(id, shopId), gaveBack(id, shopId)]);
      expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
      expect(penalty(id)).toMatchObject({ status: "given_back", fine_taken: taken });
      expect(points()).toMatchObject({ issued: 12, active: 0, given_back: 12 });
      expect(balance()).toMatchObject({ available: money, fines_owed: 0 });
      expect(journals().map(({ movement }) => movement)).toEqual(["fine_taken", "fine_given_back"]);
      for (const entry of journals()) expect(effectOn(entry, () => true)).toBe(0);
      expect(memory.all().filter(({ pk }) => String(pk).startsWith("FINES#"))).toEqual([]);
      const last = memory.all().find(({ type }) => type === "penalty.given_back");
      expect(last?.data).toMatchObject({ serves_queue: true, fine_owed: 0 });
    },
  );

  test("given a credit takes what is owed at the same moment, then nothing is taken that is not given back", async () => {
    const id = await fined();
    commit([credit(SHOP, 70_000)]);
    const event = heard("shop.topped_up", { data: { serves_queue: true } });
    await Promise.all([hear(event), gaveBack(id), hear(event)]);
    expect(penalty(id).status).toBe("given_back");
    expect(balance()).toMatchObject({ available: 70_000, fines_owed: 0 });
    expect(
      journals().reduce((all, entry) => all + effectOn(entry, (one) => one.startsWith("shop:")), 0),
    ).toBe(0);
  });
});
