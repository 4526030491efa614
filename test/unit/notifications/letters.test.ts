import { describe, expect, test } from "vitest";
import { caseMail } from "../../../functions/notifications/case-mail.ts";
import { lettersOf, remindedKind, remindersOf, saidOf } from "../../../functions/notifications/hearing.ts";
import { LETTERS, type LetterName } from "../../../functions/notifications/letters.ts";
import type { Told } from "../../../functions/platform/published.ts";
import { WORKFLOWS } from "../../../workflows/workflows.ts";
import { heard } from "../given.ts";

const lettersFor = (type: string, over: Partial<Told> = {}): string[] =>
  lettersOf(heard(type, over)).map(({ reader, letter }) => `${reader}: ${letter}`);

const known = {
  subject: { refund_id: "rf_1", order_id: "order-1", shop_id: "toko-1", buyer_id: "pembeli-1" },
  data: { amount: 1_250_000, missing: 50_000, points: 4, fine: 20_000, due_at: "2026-03-05T17:00:00.000Z" },
};

describe("R8.4 who is told what of a case", () => {
  test.each([
    ["refund.requested", "requested", undefined, ["shop: refund_asked"]],
    ["refund.requested", "paid", undefined, ["buyer: refund_paid"]],
    ["refund.approved", "paid", "requested", ["buyer: refund_paid"]],
    ["refund.approved", "queued", "requested", ["buyer: refund_queued", "shop: balance_short"]],
    ["refund.approved", "awaiting_return", "requested", ["buyer: return_agreed"]],
    ["refund.approved", "awaiting_return_address", "requested", ["shop: return_address_wanted"]],
    ["refund.paid", "paid", "queued", ["buyer: refund_paid"]],
    ["refund.settled", "paid", "paid", []],
    ["refund.rejected", "rejected", "requested", ["buyer: refund_rejected"]],
    ["refund.withdrawn", "withdrawn", "requested", []],
    ["dispute.opened", "gathering", undefined, ["buyer: dispute_opened", "shop: dispute_opened"]],
    ["penalty.issued", "active", undefined, ["shop: penalty_issued"]],
    ["shipment.carrier_changed", undefined, undefined, ["buyer: carrier_changed"]],
    ["failed_delivery.shipped_again", "shipped_again", "awaiting_reshipment", ["buyer: shipped_again"]],
    ["order.placed", "to_ship", undefined, []],
  ])("given %s, now %s, then %o", (type, to, from, letters) => {
    expect(lettersFor(type, { ...(to ? { to } : {}), ...(from ? { from } : {}) })).toEqual(letters);
  });

  test("given every wait there is, then whose turn it is is told, and an agent's turn is told to nobody", () => {
    for (const { kind, waits } of WORKFLOWS) {
      expect(remindedKind(`${kind}.due_soon`)).toBe(kind);
      for (const { status } of waits) {
        const isAgents = ["in_review", "confirming", "awaiting_judgement", "escalated"].includes(status);
        expect(remindersOf(kind, status).length > 0, `${kind} ${status}`).toBe(!isAgents);
      }
    }
    expect(remindedKind("refund.approved")).toBeUndefined();
    expect(remindedKind("parcel.due_soon")).toBeUndefined();
  });
});

describe("R6.3 who is told what of a complaint", () => {
  test.each([
    ["opened", {}, ["shop: complaint_opened"]],
    ["answered", { late: false }, ["buyer: complaint_answered"]],
    ["answered", { late: false, followed_by: "proposed" }, []],
    ["proposed", { by: "seller" }, ["buyer: complaint_proposed"]],
    ["proposed", { by: "agent" }, ["buyer: complaint_proposed", "shop: complaint_proposed"]],
    ["proposal_declined", { by: "seller" }, ["shop: complaint_declined"]],
    ["proposal_declined", { by: "seller", followed_by: "escalated" }, []],
    ["proposal_declined", { by: "agent" }, []],
    ["escalated", { why: "no_answer" }, ["buyer: complaint_escalated", "shop: complaint_escalated"]],
    ["closed", { outcome: "solved" }, ["shop: complaint_closed", "buyer: complaint_closed"]],
    ["closed", { outcome: "withdrawn" }, ["shop: complaint_closed"]],
    ["rated", { satisfaction: 5 }, []],
  ])("given it was %s with %o, then %o", (name, data, letters) => {
    expect(lettersFor(`complaint.${name}`, { data })).toEqual(letters);
  });

  test("given one side has agreed to an agent's proposal, then only the other is reminded", () => {
    const readers = (agreed: string[]) =>
      remindersOf("complaint", "mediated", saidOf({ proposals: [{ agreed }] })).map(({ reader }) => reader);
    expect([readers([]), readers(["buyer"]), readers(["seller"])]).toEqual([
      ["buyer", "shop"],
      ["shop"],
      ["buyer"],
    ]);
  });
});

test("R6.3 given the seller's proposal was declined, then it is the shop that is reminded to make another", () => {
  const said = saidOf({ proposals: [{ agreed: ["seller"], became: "declined" }] });
  expect(remindersOf("complaint", "answered", said).map(({ reader }) => reader)).toEqual(["shop"]);
});

describe("R8.4 what a letter says", () => {
  test.each(Object.keys(LETTERS) as LetterName[])(
    "given %s, then in both languages, with nothing left to fill in",
    (name) => {
      for (const language of ["id", "en"] as const) {
        const { subject, body } = caseMail(name, known, { language }, undefined);
        expect(`${subject}${body}`).not.toMatch(/[{}]|undefined|NaN/);
        expect(subject.length).toBeLessThan(90);
        expect(body).not.toMatch(/pembeli-1|toko-1/);
      }
      const [inIndonesian, inEnglish] = (["id", "en"] as const).map((language) =>
        caseMail(name, known, { language }, undefined),
      );
      expect(inIndonesian?.subject).not.toBe(inEnglish?.subject);
    },
  );

  test("given a name and a console, then they are greeted, and led to the case", () => {
    const reader = { language: "en", name: "Sari\nBcc: x" } as const;
    const { body } = caseMail("refund_rejected", known, reader, "https://bantuan.toko.example");
    expect(body).toBe(
      [
        "Hello Sari Bcc: x,",
        "",
        "The seller rejected your request for Rp1.250.000, order order-1. If you do not agree, you can open a dispute before 2026-03-05 24:00 WIB.",
        "",
        "https://bantuan.toko.example/refunds/rf_1",
        "",
        "-- ",
        "This is an automatic message; replies are not read.",
      ].join("\n"),
    );
  });
});
