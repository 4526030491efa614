import { describe, expect, it } from "vitest";
import { carrierOf, trackingPage } from "../../functions/waybills/carriers.ts";
import type { Json } from "../../local/client.ts";
import {
  appeal,
  attachAll,
  FILES,
  inReview,
  look,
  REFUSED,
  submit,
  tell,
  UPHELD,
  WHEREABOUTS,
} from "./support/appeals.ts";
import { audit, entries } from "./support/audit.ts";
import { balance, done, idr } from "./support/cases.ts";
import { decided, open, post } from "./support/evidence.ts";
import { GOOD, type Sample, saidOf } from "./support/evidence-files.ts";
import { penalised, penaltyOf, points, toppedUp } from "./support/notices.ts";
import { actor, agent, openShop } from "./support/people.ts";
import { tally } from "./support/tally.ts";

const second = actor("agent-2");

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

  it("takes a file that was put into it for the seller, a transcript of the chat say, as one of their own", async () => {
    const shop = await openShop();
    const opened = await appeal(shop, await penalised(shop));
    const owner = { case_kind: "appeal", case_id: opened.appeal_id } as const;
    const transcript = GOOD.find((one) => one.content_type === "application/pdf") as Sample;
    const wanted = { ...saidOf(transcript), requirement: "chat" };
    const put = await open({ ...owner, shop_id: shop.shop_id }, wanted, { party: "agent" });
    await post(put.form, transcript.content);
    await decided(owner, put.file.file_id);
    const files = await attachAll(shop.seller, opened, FILES.slice(0, 3));

    const complete = done(await submit(shop.seller, opened, [...files, put.file.file_id]));

    expect(complete).toMatchObject({ status: "in_review", appeals_left: 1 });
    const seen = done(await agent.get(`/appeals/${opened.appeal_id}/files/${put.file.file_id}`));
    expect(seen.file).toMatchObject({ requirement: "chat", status: "accepted" });
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
