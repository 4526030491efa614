import { describe, expect, it } from "vitest";
import { carrierOf, trackingPage } from "../../functions/waybills/carriers.ts";
import type { Json } from "../../local/client.ts";
import {
  appeal,
  attachAll,
  decide,
  FILES,
  handIn,
  inReview,
  judged,
  look,
  REFUSED,
  submit,
  tell,
  UPHELD,
  WHEREABOUTS,
} from "./support/appeals.ts";
import { all, audit } from "./support/audit.ts";
import { subscribe } from "./support/bus.ts";
import { balance, done, idr } from "./support/cases.ts";
import { happened, penalised, points, toppedUp } from "./support/notices.ts";
import { actor, agent, newPerson, openShop, operator, type Shop } from "./support/people.ts";
import { tally } from "./support/tally.ts";
import { until } from "./support/until.ts";

const second = actor("agent-2");

async function penaltyOf(shop: Shop, { penalty_id }: Json): Promise<Json> {
  return done(await shop.seller.get(`/penalties/${penalty_id}`));
}

/** The shop's ledger entries of one movement. */
async function entries(shop: Shop, movement: string): Promise<Json[]> {
  const journals = await all(shop.seller, `/shops/${shop.shop_id}/statement`);
  return journals.filter((entry) => entry.movement === movement);
}

describe("An appeal (R5.3)", () => {
  it("begins with the five items, what is left and until when, and leads to the carrier's own page", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    expect(penalty.available_actions).toEqual([
      { action: "openAppeal", href: `/penalties/${penalty.penalty_id}/appeals` },
    ]);
    const opened = await appeal(shop, penalty);

    expect(opened).toMatchObject({
      penalty_id: penalty.penalty_id,
      status: "gathering",
      penalty_kind: "empty_parcel",
      points: 12,
      fine: idr(50_000),
      appeals_left: 2,
      due: { at: penalty.appeal_until, rule: "R5.3", on_expiry: { outcome: "lapsed" } },
      waiting_for: ["seller"],
      sides: { seller: { submissions_remaining: 1, used: 0 } },
    });
    expect(opened.checklist.map(({ requirement }: Json) => requirement)).toEqual([
      "shipment_screenshots",
      "signed_proof",
      "carrier_site_check",
      "whereabouts",
      "chat",
    ]);
    for (const item of opened.checklist) {
      expect(item).toMatchObject({
        required: true,
        text: { id: expect.any(String), en: expect.any(String) },
      });
      expect((await shop.seller.get(item.sample)).status).toBe(200);
    }
    const { about } = done(await shop.seller.get(penalty.notice));
    const site = opened.checklist.find(({ requirement }: Json) => requirement === "carrier_site_check");
    const { carrier, waybill } = about;
    expect(site.look_up).toMatchObject({ carrier, waybill });
    const known = carrierOf(carrier);
    expect(site.look_up.page).toBe(known && trackingPage(known, waybill));
    const now = await penaltyOf(shop, penalty);
    expect(now).toMatchObject({ open_appeal: `/appeals/${opened.appeal_id}`, available_actions: [] });
  });

  it("that is incomplete is turned back with what is missing, and uses no appeal up", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    const opened = await appeal(shop, penalty);
    const files = await attachAll(shop.seller, opened);

    for (const [given, statement, errors] of [
      [files.slice(1), WHEREABOUTS, [{ pointer: "/requirements/shipment_screenshots", issue: "required" }]],
      [files, "Di gudang.", [{ pointer: "/requirements/whereabouts", issue: "says_too_little" }]],
      [files, "gudang ".repeat(40), [{ pointer: "/requirements/whereabouts", issue: "says_too_little" }]],
      [[], WHEREABOUTS, FILES.map((item) => ({ pointer: `/requirements/${item}`, issue: "required" }))],
    ] as const) {
      const reply = await submit(shop.seller, opened, given, statement);
      expect([reply.status, reply.body.code, reply.body.rule]).toEqual([422, "incomplete", "R5.3"]);
      expect(reply.body.errors).toEqual(errors);
    }
    const asFile = {
      content_type: "image/png",
      bytes: 10,
      sha256: `${"A".repeat(43)}=`,
      requirement: "whereabouts",
    };
    const unasked = await tell(shop.seller, opened, "files", asFile);
    expect([unasked.status, unasked.body.code]).toEqual([422, "met_by_the_statement"]);
    expect((await penaltyOf(shop, penalty)).appeals_left).toBe(2);
    expect(await look(shop.seller, opened)).toMatchObject({ status: "gathering", appeals_left: 2 });

    const complete = done(await submit(shop.seller, opened, files));
    expect(complete).toMatchObject({ status: "in_review", appeals_left: 1, waiting_for: ["agent"] });
    expect(complete.due).toMatchObject({ rule: "R5.4" });
    expect((await penaltyOf(shop, penalty)).appeals_left).toBe(1);
  });

  it("is nobody else's: another shop finds neither the penalty nor the appeal, and the buyer has no part in it", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const penalty = await penalised(shop);
    const opened = await appeal(shop, penalty);
    const begun = await other.seller.post(`/penalties/${penalty.penalty_id}/appeals`);
    expect([begun.status, begun.body.code]).toEqual([404, "penalty_not_found"]);
    for (const path of ["", "/timeline"]) {
      const reply = await other.seller.get(`/appeals/${opened.appeal_id}${path}`);
      expect([reply.status, reply.body.code]).toEqual([404, "appeal_not_found"]);
    }
    expect((await tell(other.seller, opened, "withdrawal")).status).toBe(404);
    expect((await shop.buyer.get(`/appeals/${opened.appeal_id}`)).status).toBe(403);
    expect((await shop.buyer.post(`/penalties/${penalty.penalty_id}/appeals`)).status).toBe(403);
  });

  it("is one at a time, however often it is asked for at once", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    const path = `/penalties/${penalty.penalty_id}/appeals`;
    const replies = await Promise.all(Array.from({ length: 8 }, () => shop.seller.post(path)));
    expect(tally(replies)).toEqual({ "201": 1, "409 appeal_open": 7 });
    const opened = replies.find(({ status }) => status === 201)?.body;
    const again = await shop.seller.post(path);
    expect(again.body.present).toMatchObject({ appeal_id: opened.appeal_id });
  });

  it("is withdrawn until it is decided: before it was handed in that costs nothing, after that it is used up", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    const first = await appeal(shop, penalty);
    expect(done(await tell(shop.seller, first, "withdrawal"))).toMatchObject({
      status: "settled",
      settled: "withdrawn",
      appeals_left: 2,
      available_actions: [],
    });
    const handedIn = await inReview(shop, penalty);
    expect(handedIn.appeal_id).not.toBe(first.appeal_id);
    done(await tell(agent, handedIn, "claim"));
    done(await tell(shop.seller, handedIn, "withdrawal"));
    const late = await tell(agent, handedIn, "decision", UPHELD);
    expect([late.status, late.body.code, late.body.present.status]).toEqual([409, "case_status", "settled"]);
    expect(await penaltyOf(shop, penalty)).toMatchObject({ status: "active", appeals_left: 1 });
    expect((await penaltyOf(shop, penalty)).appeal_until).toBe(penalty.appeal_until);
  });
});

describe("The review of an appeal (R5.4)", () => {
  it("upheld gives back points and fine at once, by an entry that reverses, and tells", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    await toppedUp(shop, 80_000);
    const penalty = await penalised(shop);
    expect(await balance(shop)).toMatchObject({ available: 30_000 });
    const handedIn = await inReview(shop, penalty);

    const decided = await decide(agent, handedIn, UPHELD);

    expect(decided).toMatchObject({
      status: "decided",
      decision: { outcome: "upheld", reason: "shipment_proven", reason_text: { en: expect.any(String) } },
      given_back: { points: 12, fine: idr(50_000), fine_waived: idr(0) },
    });
    expect(await balance(shop)).toMatchObject({ available: 80_000 });
    expect(await points(shop)).toMatchObject({ issued: 12, active: 0, given_back: 12 });
    expect(await entries(shop, "fine_given_back")).toHaveLength(1);
    expect(await penaltyOf(shop, penalty)).toMatchObject({ status: "given_back" });
    const told = await events.hears("appeal.decided");
    expect(told.detail.data).toMatchObject({
      outcome: "upheld",
      points_given_back: 12,
      fine_given_back: 50_000,
    });
    expect(await happened(shop.seller, `/penalties/${penalty.penalty_id}`)).toEqual([
      "issued",
      "appeal_opened",
      "appealed",
      "given_back",
    ]);
    const over = await shop.seller.post(`/penalties/${penalty.penalty_id}/appeals`);
    expect([over.status, over.body.code]).toEqual([409, "penalty_status"]);
    await audit(shop);
  });

  it("what was never taken of a fine is owed no more", async () => {
    const shop = await openShop();
    await toppedUp(shop, 20_000);
    const penalty = await penalised(shop);
    expect(penalty).toMatchObject({ fine_taken: idr(20_000), fine_owed: idr(30_000) });
    const decided = await decide(agent, await inReview(shop, penalty), UPHELD);
    expect(decided.given_back).toEqual({ points: 12, fine: idr(20_000), fine_waived: idr(30_000) });
    await toppedUp(shop, 50_000);
    expect(await balance(shop)).toMatchObject({ available: 70_000 });
    await audit(shop);
  });

  it("refused leaves one more, with days of its own; a third there is not", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    const first = await decide(agent, await inReview(shop, penalty), REFUSED);
    expect(first).toMatchObject({ status: "decided", decision: { outcome: "refused" }, appeals_left: 1 });
    const between = await penaltyOf(shop, penalty);
    expect(between).toMatchObject({ status: "active", appeals_left: 1 });
    expect(Date.parse(between.appeal_until) - Date.parse(first.decision.at)).toBe(7 * 86_400_000);

    const again = await appeal(shop, penalty);
    expect(again.due).toMatchObject({ at: between.appeal_until, explains: { from: first.decision.at } });
    await decide(second, await handIn(shop.seller, again), REFUSED);
    expect(await penaltyOf(shop, penalty)).toMatchObject({ status: "active", appeals_left: 0 });
    const third = await shop.seller.post(`/penalties/${penalty.penalty_id}/appeals`);
    expect([third.status, third.body.code, third.body.rule]).toEqual([422, "no_appeals_left", "R5.3"]);
    await audit(shop);
  });

  it("more evidence wanted: three business days, no appeal is used up, and what comes is seen", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    const handedIn = await inReview(shop, penalty);
    done(await tell(agent, handedIn, "claim"));
    const text = "Mohon foto tanda terima yang lebih jelas.";
    const wanted = done(await tell(agent, handedIn, "further-evidence", { text }));
    expect(wanted).toMatchObject({
      status: "gathering",
      evidence_wanted: text,
      due: { rule: "R5.4", explains: { term: { count: 3, unit: "business_days" } } },
      sides: { seller: { submissions_remaining: 1 } },
    });
    expect(wanted.due.on_expiry.outcome).toBe("review_begins");

    const [file = ""] = await attachAll(shop.seller, handedIn, ["signed_proof"]);
    const more = done(await submit(shop.seller, handedIn, [file], "Terlampir."));
    expect(more).toMatchObject({ status: "in_review", appeals_left: 1 });
    expect((await penaltyOf(shop, penalty)).appeals_left).toBe(1);
    const seen = await look(second, handedIn);
    expect(seen.submissions.map(({ chance }: Json) => chance)).toEqual([1, 2]);
    expect(seen.about).toMatchObject({ penalty: { penalty_id: penalty.penalty_id }, notice: {}, order: {} });
    await decide(second, handedIn, UPHELD);
    await audit(shop);
  });

  it("is never by the one who issued the penalty, nor by a party, and nobody gives it to them", async () => {
    const shop = await openShop();
    const { penalty, judge } = await judged(shop);
    const handedIn = await inReview(shop, penalty);
    const own = await tell(judge, handedIn, "claim");
    expect([own.status, own.body.code, own.body.rule]).toEqual([422, "own_decision", "R5.4"]);
    expect((await look(judge, handedIn)).available_actions).toEqual([]);
    const party = await newPerson({ role: "agent", shop_id: shop.shop_id });
    const partial = await tell(party, handedIn, "claim");
    expect([partial.status, partial.body.code]).toEqual([422, "party_to_the_case"]);

    const { items } = done(await judge.get(`/notices/${penalty.notice_id}/timeline?limit=100`));
    const { id } = items.find(({ type }: Json) => type === "notice.penalised").actor;
    const given = await tell(operator, handedIn, "reassignment", { to: id });
    expect([given.status, given.body.code]).toEqual([422, "own_decision"]);
    await decide(agent, handedIn, UPHELD);
  });

  it("needs a reason of its own list and a text, and gives no amount", async () => {
    const shop = await openShop();
    const handedIn = await inReview(shop);
    done(await tell(agent, handedIn, "claim"));
    for (const [over, status, code] of [
      [{ reason: "shipment_not_proven" }, 400, "unknown_decision_reason"],
      [{ outcome: "refund" }, 400, "invalid_body"],
      [{ amount: idr(1) }, 400, "amount_not_wanted"],
      [{ text: " " }, 400, "invalid_body"],
    ] as const) {
      const reply = await tell(agent, handedIn, "decision", { ...UPHELD, ...over });
      expect([reply.status, reply.body.code]).toEqual([status, code]);
    }
    const unheld = await tell(second, handedIn, "decision", UPHELD);
    expect([unheld.status, unheld.body.code]).toEqual([409, "not_claimed"]);
  });
});

describe("At once (R5.4)", () => {
  it("sixteen decisions: one is made, and points and fine come back once", async () => {
    const shop = await openShop();
    await toppedUp(shop, 50_000);
    const penalty = await penalised(shop);
    const handedIn = await inReview(shop, penalty);
    const claims = await Promise.all([agent, second].map((who) => tell(who, handedIn, "claim")));
    expect(tally(claims)).toEqual({ "200": 1, "409 claimed_already": 1 });
    const holder = claims[0]?.status === 200 ? agent : second;

    const replies = await Promise.all(
      Array.from({ length: 16 }, (_, n) => tell(holder, handedIn, "decision", n % 2 ? UPHELD : REFUSED)),
    );

    expect(tally(replies)).toEqual({ "200": 1, "409 case_status": 15 });
    const upheld = (await look(shop.seller, handedIn)).decision.outcome === "upheld";
    expect(await balance(shop)).toMatchObject({ available: upheld ? 50_000 : 0 });
    expect(await entries(shop, "fine_given_back")).toHaveLength(upheld ? 1 : 0);
    expect(await points(shop)).toMatchObject({ issued: 12, given_back: upheld ? 12 : 0 });
    await audit(shop);
  });

  it("a decision and the withdrawal: one of them is what happened", async () => {
    const shop = await openShop();
    await toppedUp(shop, 50_000);
    const penalty = await penalised(shop);
    const handedIn = await inReview(shop, penalty);
    done(await tell(agent, handedIn, "claim"));
    const replies = await Promise.all([
      tell(agent, handedIn, "decision", UPHELD),
      tell(shop.seller, handedIn, "withdrawal"),
    ]);
    expect(tally(replies)).toEqual({ "200": 1, "409 case_status": 1 });
    const { status } = await look(shop.seller, handedIn);
    expect((await penaltyOf(shop, penalty)).status).toBe(status === "decided" ? "given_back" : "active");
    await audit(shop);
  });

  it("two clicks on hand in use one appeal", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    const opened = await appeal(shop, penalty);
    const files = await attachAll(shop.seller, opened);
    const body = { statement: WHEREABOUTS, files };
    const { version } = done(await shop.seller.put(`/appeals/${opened.appeal_id}/draft`, body));
    const clicks = Array.from({ length: 4 }, () =>
      tell(shop.seller, opened, "submissions", { draft: version }),
    );
    const replies = await Promise.all(clicks);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await penaltyOf(shop, penalty)).appeals_left).toBe(1);
  });
});

describe("Lists of appeals (R5.3, R5.4)", () => {
  it("a seller sees the shop's own with due and what is left; agents what is to be reviewed", async () => {
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
  });
});
