import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { balanceKey, balanceOf } from "../../../functions/ledger/store.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { disputeOf, type Refund } from "../../../functions/refunds/refund.ts";
import { AGENTS, submit } from "../../property/world/disputing.ts";
import { beginDisputed } from "../../property/world/happenings.ts";
import { disputesFollowRefunds } from "../../property/world/hearings.ts";
import { BUYER, MARKETPLACE, SELLER, SHOP, World } from "../../property/world/world.ts";

vi.mock("../../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

let world: World;

/** Done just before the second request from when it was set: between a look and what is written after it. */
let between: (() => Promise<unknown>) | undefined;
let requests = 0;

async function gate(when: "before" | "after"): Promise<void> {
  if (when === "after" || between === undefined) return;
  requests += 1;
  if (requests < 2) return;
  const act = between;
  between = undefined;
  await act();
}

/** Three disputes: a return of released money, frozen whole; one of which a part is frozen; one of held money. */
beforeEach(async () => {
  between = undefined;
  world = new World(gate);
  await beginDisputed(world, { completed: true, drained: true });
});

afterEach(() => {
  world.isRight();
  disputesFollowRefunds(world);
  vi.useRealTimers();
});

const refund = (n: number) => world.refunds[n] as Refund;
const [ONE, TWO, PARTY] = AGENTS as [Caller, Caller, Caller];

async function tell(as: Caller, n: number, path: string, body: object = {}) {
  return world.ask(as, `/disputes/${disputeOf(refund(n))}/${path}`, body);
}

/** Heard, claimed, decided for so much, and confirmed where it must be. */
async function give(n: number, amount: number): Promise<void> {
  for (const side of [BUYER, SELLER]) await tell(side, n, "finish");
  await tell(ONE, n, "claim");
  const reason = { outcome: "refund", reason: "shared_fault", text: "Sebagian." };
  const { body } = await tell(ONE, n, "decision", { ...reason, amount: { amount, currency: "IDR" } });
  if (body.status === "confirming") await tell(TWO, n, "confirmation");
}

describe("R3.5 a decision over released money that is short", () => {
  test("given less is frozen than was given, then it is queued for the rest, and paid when that comes in", async () => {
    await give(1, 100_000);
    expect(refund(1)).toMatchObject({ status: "queued", amount: 100_000, asked: 155_172, frozen: 48_275 });
    expect(balanceOf(world.table.get(balanceKey(SHOP)))).toMatchObject({
      queued: 51_725,
      freeze_short: 0,
      frozen: 99_999,
    });
    const body = { amount: { amount: 51_725, currency: "IDR" }, reference: "r" };
    await world.ask(MARKETPLACE, `/shops/${SHOP}/top-ups`, body);
    await world.settle();
    expect(refund(1)).toMatchObject({ status: "paid", payment: { amount: 100_000 } });
  });

  test("given more is frozen than was given, then the rest is the shop's, and serves whoever waits for it", async () => {
    await give(1, 100_000);
    await give(0, 1);
    await world.settle();
    // The return was approved for one rupiah; what it no longer needs goes to the head of the queue.
    expect(refund(0)).toMatchObject({ amount: 1, frozen: 1 });
    expect(refund(1)).toMatchObject({ status: "queued", missing: 2 });
  });
});

describe("R4.4 who decides", () => {
  test("given a person who is the buyer, too, then they claim and confirm nothing", async () => {
    for (const side of [BUYER, SELLER]) await tell(side, 2, "finish");
    expect((await tell(PARTY, 2, "claim")).body.code).toBe("party_to_the_case");
  });
});

describe("R4.1 a draft is handed in once", () => {
  test("given two clicks under two keys, then the second finds another draft, and costs nothing", async () => {
    const path = `/disputes/${disputeOf(refund(2))}`;
    const nothingWanted = { statement: "Tidak ada berkas.", files: [] };
    const { body } = await world.put(SELLER, `${path}/draft`, nothingWanted);
    expect(body.missing.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/requirements/proof_of_purchase",
      "/requirements/proof_of_shipment",
    ]);
    expect((await tell(SELLER, 2, "submissions", { draft: body.version })).body.code).toBe("incomplete");
    const once = async (as: Caller, to: string, what: unknown) => {
      const clicks = await Promise.all([1, 2, 3].map(() => world.ask(as, to, what)));
      expect(clicks.map(({ status, body }) => body.code ?? status).sort()).toEqual([
        200,
        "draft_changed",
        "draft_changed",
      ]);
    };
    await submit(world, refund(2), disputeOf(refund(2)) ?? "", SELLER, once);
  });
});

describe("R4.1 a dispute opens once", () => {
  test("given its event comes again, then nothing happens; given it comes late, then its days ran from before", async () => {
    const opened = world.happened.filter(({ type }) => type === "dispute.opened");
    const disputed = world.happened.filter(({ type }) => type === "refund.disputed");
    expect(opened.map(({ at }) => at)).toEqual(disputed.map(({ at }) => at));
    world.outbox.push(...disputed);
    world.wait(24);
    await world.settle();
    expect(world.happened.filter(({ type }) => type === "dispute.opened")).toHaveLength(3);
  });

  /** One more refund of the order that nobody has paid out, disputed; answers where it is. */
  async function another(): Promise<string> {
    world.wait(1);
    const lines = [{ line_id: "l0", quantity: 1 }];
    const asked = { order_id: "B", type: "refund_only", reason: "damaged", lines };
    const { body } = await world.ask(BUYER, "/refunds", asked);
    const path = `/refunds/${body.refund_id}`;
    await world.ask(SELLER, `${path}/rejection`, { reason: "other", text: "Tidak." });
    await world.ask(BUYER, `${path}/dispute`);
    return path;
  }

  test("given it is withdrawn before anybody heard that it was disputed, then no dispute opens", async () => {
    const path = await another();
    await world.ask(BUYER, `${path}/withdrawal`);
    await world.settle();
    expect((await tell(ONE, 3, "claim")).status).toBe(404);
  });

  test("given it is withdrawn just while its dispute opens, then no dispute opens", async () => {
    const path = await another();
    const place = world.outbox.findLastIndex(({ type }) => type === "refund.disputed");
    requests = 0;
    between = () => world.ask(BUYER, `${path}/withdrawal`);
    await world.deliver(place);
    expect(between, "it was withdrawn in between").toBeUndefined();
    // Its event comes first: the dispute must not be there to be settled later.
    await world.settle();
    expect((await tell(ONE, 3, "claim")).status).toBe(404);
  });
});
