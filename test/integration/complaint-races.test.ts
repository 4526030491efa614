import { describe, expect, it } from "vitest";
import type { Json, Reply } from "../../local/client.ts";
import { audit, entries } from "./support/audit.ts";
import { askReleased, balance, done, idr, money, order, reaches, seen } from "./support/cases.ts";
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
import { agent, newName, openShop, type Shop } from "./support/people.ts";
import { tally } from "./support/tally.ts";

const SIXTEEN = Array.from({ length: 16 }, (_, n) => n);
const FIRST = { proposal: 1 };

/** How often the shop's statement has a refund paid. */
async function payments(shop: Shop): Promise<number> {
  return (await entries(shop, "refund_paid")).length;
}

describe("Sixteen at once, about complaints (R3.6, R6.3)", () => {
  it("accept one part refund: one does, it is paid once, the others see that it is over", async () => {
    const shop = await openShop();
    const complaint = await proposed(shop, part(30_000), await order(shop, { at: "completed" }));
    const replies = await Promise.all(SIXTEEN.map(() => act(shop.buyer, complaint, "acceptance", FIRST)));
    expect(tally(replies)).toEqual({ "200": 1, "409 complaint_status": 15 });
    for (const { body } of replies.filter(({ status }) => status === 409))
      expect(body.present).toMatchObject({ status: "closed", outcome: "solved" });
    expect(await payments(shop)).toBe(1);
    expect(await balance(shop)).toMatchObject({ available: 70_000 });
    await audit(shop);
  });

  it("are one click sent again under its key: all hear the same, and it is paid once", async () => {
    const shop = await openShop();
    const complaint = await proposed(shop, part(30_000));
    const how = { key: newName("key") };
    const path = `/complaints/${complaint.complaint_id}/acceptance`;
    const replies = await Promise.all(SIXTEEN.map(() => shop.buyer.post(path, FIRST, how)));
    expect(tally(replies)).toEqual({ "200": 16 });
    expect(new Set(replies.map(({ body }) => body.refund_id)).size).toBe(1);
    expect(await payments(shop)).toBe(1);
    await audit(shop);
  });

  it("propose: one proposal stands, and the others see it", async () => {
    const shop = await openShop();
    const complaint = await complained(shop);
    const replies = await Promise.all(
      SIXTEEN.map((n) => act(shop.seller, complaint, "proposals", part(1_000 + n))),
    );
    expect(tally(replies)).toEqual({ "200": 1, "409 complaint_status": 15 });
    const { proposals } = await complaintSeen(shop.buyer, complaint.complaint_id);
    expect(proposals).toHaveLength(1);
    expect(await history(shop.buyer, complaint)).toEqual(["opened", "answered", "proposed"]);
  });

  it("complain about one order: one complaint is open, and the others are sent to it", async () => {
    const shop = await openShop();
    const order_id = await order(shop);
    const replies = await Promise.all(
      SIXTEEN.map(() => shop.buyer.post(`/orders/${order_id}/complaints`, SAID)),
    );
    expect(tally(replies)).toEqual({ "201": 1, "409 already_open": 15 });
    const [first] = replies.filter(({ status }) => status === 201);
    for (const { body } of replies.filter(({ status }) => status === 409))
      expect(body.present.complaint_id).toBe(first?.body.complaint_id);
  });

  it("claim what was escalated: one agent has it", async () => {
    const shop = await openShop();
    const complaint = await complained(shop);
    done(await act(shop.seller, complaint, "answer", ANSWER));
    done(await act(shop.seller, complaint, "escalation", { text: "Pembeli tidak mau damai." }));
    const replies = await Promise.all(SIXTEEN.map(() => act(agent, complaint, "claim")));
    expect(tally(replies)).toEqual({ "200": 1, "409 claimed_already": 15 });
  });
});

describe("Two who want different things at once (R6.3)", () => {
  /** What one of two brought about, and that the other was told so. */
  async function oneOf(a: Promise<Reply>, b: Promise<Reply>): Promise<"first" | "second"> {
    const [first, second] = await Promise.all([a, b]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    return first.status === 200 ? "first" : "second";
  }

  it.each([
    ["the seller taking it back", "seller", "taking-back", FIRST],
    ["the buyer withdrawing the complaint", "buyer", "withdrawal", {}],
    ["the buyer wanting the agents", "buyer", "escalation", { text: "Tidak ada solusi." }],
  ] as const)(
    "accepting against %s: one of them happens, and it is paid if and only if it was accepted",
    async (_what, side, path, body) => {
      const shop = await openShop();
      let paid = 0;
      for (let round = 0; round < 6; round += 1) {
        const complaint = await proposed(shop, part(10_000));
        const accepts = () => act(shop.buyer, complaint, "acceptance", FIRST);
        const against = () => act(shop[side], complaint, path, body);
        const won = round % 2 === 0 ? await oneOf(accepts(), against()) : await oneOf(against(), accepts());
        const isAccepted = (won === "first") === (round % 2 === 0);
        const now = await complaintSeen(shop.buyer, complaint.complaint_id);
        expect(now.outcome === "solved").toBe(isAccepted);
        expect(now.refund_id !== undefined).toBe(isAccepted);
        if (isAccepted) paid += 1;
      }
      expect(await payments(shop)).toBe(paid);
      await audit(shop);
    },
  );

  it("accepting one proposal while another takes its place: nobody agrees to what they have not read", async () => {
    const shop = await openShop();
    for (let round = 0; round < 4; round += 1) {
      const complaint = await proposed(shop, part(20_000));
      const replaced = async () => {
        const back = await act(shop.seller, complaint, "taking-back", FIRST);
        if (back.status === 200) done(await act(shop.seller, complaint, "proposals", part(1)));
      };
      const [reply] = await Promise.all([act(shop.buyer, complaint, "acceptance", FIRST), replaced()]);
      const now = await complaintSeen(shop.buyer, complaint.complaint_id);
      if (reply.status === 200)
        expect(await seen(shop.buyer, now.refund_id)).toMatchObject({ amount: idr(20_000) });
      else
        expect(now).toMatchObject({
          status: "proposed",
          proposals: [{ became: "taken_back" }, { amount: idr(1) }],
        });
    }
  });

  it("both sides agreeing to an agent's proposal at once: it is paid once", async () => {
    const shop = await openShop();
    const { complaint, agent: holder } = await escalated(shop);
    done(await act(holder, complaint, "proposals", part(25_000)));
    const replies = await Promise.all(
      SIXTEEN.map((n) => act(n % 2 ? shop.buyer : shop.seller, complaint, "acceptance", FIRST)),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(await payments(shop)).toBe(1);
    const happened = await history(shop.buyer, complaint);
    expect(happened.slice(-4)).toEqual(["proposed", "proposal_agreed", "proposal_accepted", "closed"]);
    await audit(shop);
  });
});

describe("A part refund over released money (R3.5, R6.3)", () => {
  it("is queued behind whoever was there where the balance is short, and paid by itself", async () => {
    const shop = await openShop();
    const { refund_id: before } = await askReleased(shop, 50_000);
    const complaint = await proposed(
      shop,
      part(40_000),
      await order(shop, { paid: 60_000, at: "completed" }),
    );
    done(await money(shop, "payouts", 90_000), 201);
    done(await shop.seller.post(`/refunds/${before}/approval`, {}));
    const { refund_id } = done(await act(shop.buyer, complaint, "acceptance", FIRST));
    // 20,000 are there, and belong to the head of the queue, which wants 50,000.
    expect(await seen(shop.buyer, refund_id)).toMatchObject({ status: "queued", missing: idr(70_000) });
    expect(await balance(shop)).toMatchObject({ queued: 90_000, queued_count: 2 });
    await audit(shop);
    done(await money(shop, "top-ups", 30_000), 201);
    await reaches(shop.buyer, before, "paid");
    expect((await seen(shop.buyer, refund_id)).status).toBe("queued");
    done(await money(shop, "top-ups", 40_000), 201);
    await reaches(shop.buyer, refund_id, "paid");
    expect(await payments(shop)).toBe(2);
    await audit(shop);
  });

  it("eight of them accepted at once, with money for three: three are paid, the rest waits in line", async () => {
    const shop = await openShop();
    const complaints = await Promise.all(
      SIXTEEN.slice(8).map(async () =>
        proposed(shop, part(10_000), await order(shop, { paid: 10_000, at: "completed" })),
      ),
    );
    done(await money(shop, "payouts", 50_000), 201);
    const replies = await Promise.all(complaints.map((one) => act(shop.buyer, one, "acceptance", FIRST)));
    expect(tally(replies)).toEqual({ "200": 8 });
    expect(await balance(shop)).toMatchObject({ available: 0, queued: 50_000, queued_count: 5 });
    expect(await payments(shop)).toBe(3);
    await audit(shop);
    done(await money(shop, "top-ups", 50_000), 201);
    for (const { body } of replies) await reaches(shop.buyer, body.refund_id, "paid");
    expect(await payments(shop)).toBe(8);
    await audit(shop);
  });

  it("never more than is left, of however many complaints about one order", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { paid: 90_000, quantities: [1, 1, 1] });
    const complaints: Json[] = [];
    for (const line of ["1", "2", "3"]) {
      const complaint = await complained(shop, { lines: [line] }, order_id);
      complaints.push(done(await act(shop.seller, complaint, "proposals", part(30_000))));
      const more = await act(shop.seller, complaint, "proposals", APOLOGY);
      expect(more.status).toBe(409);
    }
    const asks = () =>
      shop.buyer.post("/refunds", {
        order_id,
        type: "refund_only",
        reason: "damaged",
        lines: ["1", "2", "3"].map((line_id) => ({ line_id, quantity: 1 })),
        amount: idr(50_000),
      });
    const replies = await Promise.all([
      ...complaints.map((one) => act(shop.buyer, one, "acceptance", FIRST)),
      asks(),
    ]);
    expect(replies.every(({ status }) => [200, 201, 422].includes(status))).toBe(true);
    const { refunded, asked_for, paid } = done(await shop.buyer.get(`/orders/${order_id}`));
    expect(refunded.amount + asked_for.amount).toBeLessThanOrEqual(paid.amount);
    await audit(shop);
  });
});
