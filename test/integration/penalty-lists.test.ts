import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { appeal, inReview, tell } from "./support/appeals.ts";
import { done, idr } from "./support/cases.ts";
import { penalised, points, reported, tariff } from "./support/notices.ts";
import { type Actor, actor, agent, newPerson, openShop, operator } from "./support/people.ts";
import { until } from "./support/until.ts";

const second = actor("agent-2");

/** What a list holds under a query, by the number of its cases. */
async function listed(who: Actor, list: string, query = ""): Promise<string[]> {
  const { items } = done(await who.get(`/${list}${query}`));
  const number = { notices: "notice_id", penalties: "penalty_id", appeals: "appeal_id" }[list] ?? "";
  return items.map((item: Json) => item[number]);
}

/** Waits until so many are listed. */
function allListed(who: Actor, list: string, count: number): Promise<string[]> {
  return until(`${count} ${list} to be listed`, async (last) => {
    const found = await listed(who, list);
    last(found.length);
    return found.length === count && found;
  });
}

/** Which of two cases each of these queries finds; any two that find the same one find it together. */
async function narrowed(who: Actor, list: string, queries: Readonly<Record<string, string[]>>) {
  for (const [query, ids] of Object.entries(queries)) {
    expect((await listed(who, list, `?${query}`)).sort(), query).toEqual([...ids].sort());
  }
  const [one] = Object.values(queries).find((ids) => ids.length === 1) ?? [];
  const own = Object.entries(queries).filter(([, ids]) => ids.includes(one ?? ""));
  const all = own.map(([query]) => query).join("&");
  expect(await listed(who, list, `?${all}`), all).toEqual([one]);
}

describe("Lists for sellers and agents (R3.8, R5)", () => {
  it("notices by number, time, status, order, due, kind and who must act; by due or by age", async () => {
    const shop = await openShop();
    const first = await reported(shop, { kind: "mismatch" });
    const second = await reported(shop);
    done(await shop.seller.post(`/notices/${second.notice_id}/explanation`, { text: "Benar." }));
    const [one, two] = [first.notice_id, second.notice_id];
    await until("the explanation to be listed", async () => {
      const found = await listed(shop.seller, "notices", "?status=awaiting_judgement");
      return found.length === 1 && found;
    });
    const due = encodeURIComponent(first.due.at);
    await narrowed(shop.seller, "notices", {
      [`notice_id=${one}`]: [one],
      [`order_id=${first.order_id}`]: [one],
      "kind=mismatch": [one],
      "status=awaiting_answer": [one],
      "waiting_for=seller": [one],
      "created_from=2026-01-01": [one, two],
      [`due_from=${due}`]: [one, two],
    });
    expect(await listed(shop.seller, "notices", `?due_to=2026-01-01`)).toEqual([]);
    expect(await listed(shop.seller, "notices", "?created_to=2026-01-01")).toEqual([]);
    expect(await listed(shop.seller, "notices", "?sort=due")).toEqual([one, two]);
    expect(await listed(shop.seller, "notices", "?sort=age")).toEqual([two, one]);
    expect(await listed(shop.seller, "notices", "?sort=age&direction=ascending")).toEqual([one, two]);
    const judge = await newPerson({ role: "agent" });
    done(await judge.post(`/notices/${two}/claim`));
    await until("the claim to be listed", async () => {
      const mine = await listed(judge, "notices", "?mine=true");
      return mine.length === 1 && mine[0] === two;
    });
    expect(await listed(judge, "notices", `?notice_id=${one}`)).toEqual([one]);
    expect(await listed((await openShop()).seller, "notices", `?notice_id=${one}`)).toEqual([]);
  });

  it("penalties with what is left of their appeals; a changed tariff is tried and changes nothing", async () => {
    const shop = await openShop();
    const { penalty_id: one, order_id, appeal_until } = await penalised(shop);
    const { penalty_id: two } = await penalised(shop, "mismatch");
    expect(await allListed(shop.seller, "penalties", 2)).toEqual([two, one]);
    const limit = encodeURIComponent(appeal_until);
    await narrowed(shop.seller, "penalties", {
      [`penalty_id=${one}`]: [one],
      [`order_id=${order_id}`]: [one],
      "kind=empty_parcel": [one],
      "status=active": [one, two],
      "created_from=2026-01-01": [one, two],
      [`due_from=${limit}`]: [one, two],
      [`due_to=${limit}`]: [],
    });
    expect(await listed(shop.seller, "penalties", "?sort=due")).toEqual([one, two]);
    expect(await listed(agent, "penalties", `?penalty_id=${one}`)).toEqual([one]);
    expect(await listed((await openShop()).seller, "penalties", `?penalty_id=${one}`)).toEqual([]);
    const { items } = done(await shop.seller.get(`/penalties?penalty_id=${one}`));
    expect(items).toMatchObject([{ appeals_left: 2 }]);

    const { tariff: lines, ...rest } = await tariff();
    const dearer = { ...rest, tariff: lines.map((line: Json) => ({ ...line, points: 100, fine: 1_000 })) };
    const tried = done(await operator.post("/penalties/dry-run", { penalties: dearer, last: 2 }));
    expect(tried).toMatchObject({ penalties: 2, would_be: { points: 200, fines: idr(2_000) } });
    expect(tried.was.points).toBeLessThan(200);
    expect(await points(shop)).toMatchObject({ issued: 18 });
  });

  it("R5.3 R5.4 appeals: a seller sees the shop's own with due and what is left; agents what is to be reviewed", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const open = await appeal(shop, await penalised(shop));
    const handedIn = await inReview(shop);
    await appeal(other, await penalised(other));
    const rows = async (who: typeof agent, query = "") => {
      const { items } = done(await who.get(`/appeals?limit=100${query}`));
      return items as Json[];
    };
    const own = await until("both to be listed", async (last) => {
      const found = await rows(shop.seller);
      last(found.map(({ status }) => status));
      return found.length === 2 && found.some(({ status }) => status === "in_review") && found;
    });
    expect(own.map(({ appeal_id }) => appeal_id)).toEqual([handedIn.appeal_id, open.appeal_id]);
    expect(own).toMatchObject([
      {
        status: "in_review",
        appeals_left: 1,
        due_at: handedIn.due.at,
        href: `/appeals/${handedIn.appeal_id}`,
      },
      { status: "gathering", appeals_left: 2, due_at: open.due.at },
    ]);
    done(await tell(second, handedIn, "claim"));
    await until("the queue to know who has it", async (last) => {
      const found = await rows(second, "&claimed=mine");
      last(found.length);
      return found.some(({ appeal_id }) => appeal_id === handedIn.appeal_id);
    });
    const queue = await rows(agent);
    expect(queue.some(({ appeal_id }) => appeal_id === open.appeal_id)).toBe(false);
    expect((await rows(agent, "&status=gathering")).length).toBeGreaterThan(0);
    const [mine, theirs] = [handedIn.appeal_id, open.appeal_id];
    await narrowed(shop.seller, "appeals", {
      [`appeal_id=${mine}`]: [mine],
      [`order_id=${handedIn.order_id}`]: [mine],
      "status=in_review": [mine],
      "waiting_for=agent": [mine],
      "created_from=2026-01-01": [mine, theirs],
      "due_from=2026-01-01": [mine, theirs],
    });
    expect(await listed(shop.seller, "appeals", "?waiting_for=seller")).toEqual([theirs]);
    expect(await listed(shop.seller, "appeals", "?due_to=2026-01-01")).toEqual([]);
    expect(await listed(shop.seller, "appeals", "?sort=age&direction=ascending")).toEqual([theirs, mine]);
    expect(await listed(other.seller, "appeals", `?appeal_id=${mine}`)).toEqual([]);
  });
});
