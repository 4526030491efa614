import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { subscribe } from "./support/bus.ts";
import { done, idr, order, seen } from "./support/cases.ts";
import {
  ANSWER,
  APOLOGY,
  act,
  complained,
  complaintSeen,
  escalated,
  history,
  part,
  proposed,
  SAID,
} from "./support/complaints.ts";
import { attachTo } from "./support/disputes.ts";
import { agent, newPerson, openShop, operator } from "./support/people.ts";

const names = (offered: Json[]) => offered.map(({ action }) => action);

describe("A complaint (R6.3)", () => {
  it("is answered, a solution is proposed and accepted, and its buyer rates how it went", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const order_id = await order(shop, { quantities: [1, 2], product_names: ["Kaos", "Topi"] });
    const complaint = await complained(shop, { lines: ["2"] }, order_id);
    expect(complaint).toMatchObject({
      complaint_id: `cm_${order_id}-1`,
      status: "awaiting_answer",
      category: "damaged",
      category_text: { id: "Rusak", en: "Damaged" },
      lines: [{ line_id: "2", product_name: "Topi" }],
      waiting_for: ["seller"],
      due: {
        rule: "R6.3",
        explains: { term: { count: 1, unit: "business_days" } },
        on_expiry: { outcome: "escalated" },
      },
    });
    expect(names(complaint.available_actions)).toEqual(["openFileOfComplaint", "withdrawComplaint"]);

    const answered = done(await act(shop.seller, complaint, "answer", ANSWER));
    expect(answered).toMatchObject({
      status: "answered",
      answer: { ...ANSWER, late: false },
      waiting_for: ["seller"],
    });
    const offer = { solution: "replacement", text: "Kami kirim yang baru." };
    done(await act(shop.seller, complaint, "proposals", offer));
    const standing = await complaintSeen(shop.buyer, complaint.complaint_id);
    expect(standing).toMatchObject({
      status: "proposed",
      waiting_for: ["buyer"],
      proposals: [{ proposal: 1, by: "seller", ...offer, agreed: ["seller"] }],
      due: { explains: { term: { count: 3, unit: "business_days" } }, on_expiry: { outcome: "closed" } },
    });

    const closed = done(await act(shop.buyer, complaint, "acceptance", { proposal: 1 }));
    expect(closed).toMatchObject({
      status: "closed",
      outcome: "solved",
      proposals: [{ became: "accepted" }],
    });
    expect(closed).not.toHaveProperty("due");
    expect(closed).not.toHaveProperty("refund_id");
    const rated = done(await act(shop.buyer, complaint, "rating", { satisfaction: 5, text: "Cepat." }));
    expect(rated).toMatchObject({ rating: { satisfaction: 5, text: "Cepat." }, available_actions: [] });
    expect(await history(shop.buyer, complaint)).toEqual([
      "opened",
      "answered",
      "proposed",
      "proposal_accepted",
      "closed",
      "rated",
    ]);

    const told = (await events.hears("complaint.opened")).detail;
    expect(told.data).toMatchObject({ category: "damaged", lines: ["2"] });
    expect(told.subject).toEqual({
      complaint_id: complaint.complaint_id,
      order_id,
      shop_id: shop.shop_id,
      buyer_id: shop.buyer_id,
    });
    expect((await events.hears("complaint.answered")).detail.data).toMatchObject({
      late: false,
      seconds: expect.any(Number),
    });
    expect((await events.hears("complaint.closed")).detail.data).toEqual({
      category: "damaged",
      outcome: "solved",
    });
    expect((await events.hears("complaint.rated")).detail.data.satisfaction).toBe(5);
    expect(JSON.stringify(await events.heard())).not.toMatch(/Kancing|Maaf|yang baru|Cepat/);
  });

  it("R4.2 takes files of both sides through the evidence door, and both see what was accepted", async () => {
    const shop = await openShop();
    const complaint = await complained(shop);
    const path = `/complaints/${complaint.complaint_id}`;
    const file_id = await attachTo(shop.buyer, path);
    const [seen] = (await complaintSeen(shop.seller, complaint.complaint_id)).files;
    expect(seen).toMatchObject({ file_id, party: "buyer", status: "accepted" });
    const { link } = done(await shop.seller.get(seen.href));
    expect((await fetch(link.url)).status).toBe(200);
    expect((await complaintSeen(shop.buyer, complaint.complaint_id)).allowance.files_left).toBe(9);
    done(await act(shop.buyer, complaint, "withdrawal"));
    const late = await shop.buyer.post(`${path}/files`, {
      content_type: "image/jpeg",
      bytes: 1,
      sha256: `${"A".repeat(43)}=`,
    });
    expect([late.status, late.body.code]).toEqual([409, "complaint_status"]);
  });

  it("taken to the agents is claimed by one of them, and ended by one of policy's reasons", async () => {
    const shop = await openShop();
    const { complaint, agent: holder } = await escalated(shop);
    expect(complaint).toMatchObject({
      status: "escalated",
      escalation: { why: "by_buyer" },
      claimed_by: expect.any(String),
    });
    const rival = await act(agent, complaint, "claim");
    expect([rival.status, rival.body.code]).toEqual([409, "claimed_already"]);
    const end = { reason: "fair_offer_made", text: "Tawaran penjual layak." };
    const foreign = await act(agent, complaint, "resolution", end);
    expect([foreign.status, foreign.body.code]).toEqual([409, "not_claimed"]);
    done(await act(holder, complaint, "resolution", end));
    const closed = await complaintSeen(shop.buyer, complaint.complaint_id);
    expect(closed).toMatchObject({
      outcome: "dismissed",
      resolution: { reason: "fair_offer_made", reason_text: { en: expect.any(String) }, text: end.text },
    });
    expect(JSON.stringify(closed)).not.toContain("claimed_by");
  });

  it("is handed from agent to agent by a lead, and never to whoever is party to it", async () => {
    const shop = await openShop();
    const { complaint, agent: first } = await escalated(shop);
    done(await act(operator, complaint, "release"));
    const insider = await newPerson({ role: "agent", shop_id: shop.shop_id });
    const refused = await act(insider, complaint, "claim");
    expect([refused.status, refused.body.code]).toEqual([422, "party_to_the_case"]);
    done(await act(first, complaint, "claim"));
    const { claimed_by } = done(await act(operator, complaint, "reassignment", { to: "somebody-else" }));
    expect(claimed_by).toBe("somebody-else");
    const gone = await act(first, complaint, "resolution", { reason: "seller_at_fault", text: "Jelas." });
    expect([gone.status, gone.body.code]).toEqual([409, "not_claimed"]);
  });

  it("of another buyer or shop is not found, and neither is their order", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const complaint = await complained(shop);
    for (const who of [other.seller, other.buyer])
      expect((await who.get(`/complaints/${complaint.complaint_id}`)).status).toBe(404);
    expect((await act(other.seller, complaint, "answer", ANSWER)).status).toBe(404);
    const foreign = await other.buyer.post(`/orders/${complaint.order_id}/complaints`, SAID);
    expect([foreign.status, foreign.body.code]).toEqual([404, "order_not_found"]);
    expect((await other.buyer.post("/orders/order-of-nobody/complaints", SAID)).status).toBe(404);
  });

  it("is about lines that were bought, one at a time; about others a second one is opened", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { quantities: [1, 1] });
    const post = (said: Json) => shop.buyer.post(`/orders/${order_id}/complaints`, { ...SAID, ...said });
    const unknown = await post({ lines: ["1", "9"] });
    expect([unknown.status, unknown.body.code, unknown.body.errors]).toEqual([
      422,
      "not_in_order",
      [{ pointer: "/lines/1", issue: "unknown" }],
    ]);
    const first = done(await post({ lines: ["1"] }), 201);
    const whole = await post({});
    expect([whole.status, whole.body.present.complaint_id]).toEqual([409, first.complaint_id]);
    done(await post({ lines: ["2"] }), 201);
    done(await act(shop.buyer, first, "withdrawal"));
    expect(done(await post({ lines: ["1"] }), 201).complaint_id).toBe(`cm_${order_id}-3`);
  });

  it("keeps what people write as it was written, whatever it looks like, and out of every event", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const text = `<script>alert("1")</script> {{amount}} \u202e ' OR 1=1 -- 🙃`;
    const complaint = await complained(shop, { text });
    done(await act(shop.seller, complaint, "proposals", { solution: "other", text }));
    const seen = await complaintSeen(shop.buyer, complaint.complaint_id);
    expect([seen.text, seen.proposals[0].text, seen.answer.text]).toEqual([text, text, text]);
    await events.hears("complaint.proposed");
    expect(JSON.stringify(await events.heard())).not.toContain("script");
  });

  it.each([0, 6, 4.5, -1, "5", null])("is not rated %s", async (satisfaction) => {
    const shop = await openShop();
    const complaint = await complained(shop);
    const early = await act(shop.buyer, complaint, "rating", { satisfaction: 5 });
    expect([early.status, early.body.code]).toEqual([409, "complaint_status"]);
    done(await act(shop.buyer, complaint, "withdrawal"));
    expect((await act(shop.buyer, complaint, "rating", { satisfaction })).status).toBe(400);
    done(await act(shop.buyer, complaint, "rating", { satisfaction: 1 }));
    const again = await act(shop.buyer, complaint, "rating", { satisfaction: 5 });
    expect([again.status, again.body.code]).toEqual([409, "rated_already"]);
  });
});

describe("A part refund that both sides agree on (R3.1, R3.5, R3.6, R6.3)", () => {
  it("is a refund case, approved and paid in the step that accepts it", async () => {
    const shop = await openShop();
    const complaint = await proposed(shop, part(30_000));
    const { refund_id, refund } = done(await act(shop.buyer, complaint, "acceptance", { proposal: 1 }));
    expect(refund).toBe(`/refunds/${refund_id}`);
    expect(await seen(shop.buyer, refund_id)).toMatchObject({
      status: "paid",
      reason: "agreed_in_complaint",
      amount: idr(30_000),
      payment: { amount: idr(30_000), settlement: "pending" },
    });
    expect(done(await shop.buyer.get(`/orders/${complaint.order_id}`))).toMatchObject({ left: idr(70_000) });
  });

  it.each([
    ["more than is left", part(100_001), 422, "more_than_left"],
    ["nothing", part(0), 400, "invalid_body"],
    ["less than nothing", part(-1), 400, "invalid_body"],
    ["half a rupiah", part(0.5), 400, "invalid_body"],
    ["dollars", { ...part(1), amount: { amount: 1, currency: "USD" } }, 400, "invalid_body"],
    ["no amount", { solution: "part_refund", text: "Sebagian." }, 422, "amount_does_not_fit"],
    ["an amount with an apology", { ...APOLOGY, amount: idr(1) }, 422, "amount_does_not_fit"],
  ])("is not proposed as %s", async (_what, offer, status, code) => {
    const shop = await openShop();
    const complaint = await complained(shop);
    const reply = await act(shop.seller, complaint, "proposals", offer);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect((await complaintSeen(shop.seller, complaint.complaint_id)).updated_at).toBe(complaint.updated_at);
  });

  it("is refused at the last moment where something else took what was left, and stands until then", async () => {
    const shop = await openShop();
    const complaint = await proposed(shop, part(60_000));
    const asked = {
      order_id: complaint.order_id,
      type: "refund_only",
      reason: "damaged",
      lines: [{ line_id: "1", quantity: 1 }],
      amount: idr(50_000),
    };
    const { refund_id } = done(await shop.buyer.post("/refunds", asked), 201);
    const reply = await act(shop.buyer, complaint, "acceptance", { proposal: 1 });
    expect([reply.status, reply.body.code]).toEqual([422, "more_than_left"]);
    expect((await complaintSeen(shop.buyer, complaint.complaint_id)).status).toBe("proposed");
    done(await shop.buyer.post(`/refunds/${refund_id}/withdrawal`, {}));
    expect(done(await act(shop.buyer, complaint, "acceptance", { proposal: 1 })).outcome).toBe("solved");
  });

  it("R4 proposed by an agent is paid once both have agreed, and not before", async () => {
    const shop = await openShop();
    const { complaint, agent: holder } = await escalated(shop);
    expect(done(await act(holder, complaint, "proposals", part(20_000)))).toMatchObject({
      status: "mediated",
      waiting_for: ["buyer", "seller"],
    });
    const half = done(await act(shop.buyer, complaint, "acceptance", { proposal: 1 }));
    expect(half).toMatchObject({ status: "mediated", waiting_for: ["seller"] });
    expect(half).not.toHaveProperty("refund_id");
    const { refund_id } = done(await act(shop.seller, complaint, "acceptance", { proposal: 1 }));
    expect((await seen(shop.buyer, refund_id)).status).toBe("paid");
  });
});
