import { describe, expect, test } from "vitest";
import type { Told } from "../../../functions/platform/published.ts";
import { READ_TYPES, readingsOf } from "../../../functions/scorecards/readings.ts";
import { CATALOGUE } from "../../../functions/webhooks/catalogue.ts";
import { HEARD } from "../../../infra/heard.ts";
import { event } from "./given.ts";

const DEADLINE = { role: "system", id: "deadline" };
const SYSTEM = { role: "system", id: "give_return_address" };
const GIVEN_UP = { role: "system", id: "order_given_up" };

/** What is read of an event: metric, mark, worth. */
const read = (told: Told) => readingsOf(told).map(({ metric, name, mark }) => [metric, name, mark.worth]);

describe("What an event says of a shop (R6.7)", () => {
  test.each<[string, Partial<Told>, unknown[]]>([
    ["order.shipped", {}, [["invalid_waybills", "shipped", undefined]]],
    ["order.delivered", {}, [["refund_rate", "delivered", undefined]]],
    ["order.completed", {}, [["refund_rate", "completed", undefined]]],
    ["order.cancelled", {}, []],
    [
      "refund.approved",
      { from: "requested", to: "paid", data: { amount: 9_000 } },
      [
        ["refund_rate", "paid", 9_000],
        ["left_to_the_clock", "decided", 0],
      ],
    ],
    [
      "refund.approved",
      { from: "requested", to: "awaiting_return", actor: DEADLINE },
      [["left_to_the_clock", "decided", 1]],
    ],
    [
      "refund.approved",
      { from: "awaiting_return_address", to: "paid", actor: DEADLINE },
      [
        ["refund_rate", "paid", 0],
        ["left_to_the_clock", "decided", 1],
      ],
    ],
    ["refund.approved", { from: "requested", to: "paid", actor: GIVEN_UP }, [["refund_rate", "paid", 0]]],
    ["refund.approved", { from: "disputed", to: "paid" }, [["refund_rate", "paid", 0]]],
    ["refund.rejected", { from: "requested", to: "rejected" }, [["left_to_the_clock", "decided", 0]]],
    [
      "refund.return_address_given",
      { from: "awaiting_return_address", to: "awaiting_return", actor: SYSTEM },
      [["left_to_the_clock", "decided", 0]],
    ],
    [
      "refund.return_received",
      { from: "returning", to: "queued", actor: DEADLINE },
      [["left_to_the_clock", "decided", 1]],
    ],
    ["refund.disputed", { from: "returning", to: "disputed" }, [["left_to_the_clock", "decided", 0]]],
    ["refund.disputed", { from: "rejected", to: "disputed" }, []],
    ["refund.paid", { from: "queued", to: "paid" }, [["refund_rate", "paid", 0]]],
    ["refund.settled", { from: "paid", to: "paid" }, []],
    ["refund.requested", { to: "paid", data: { ground: "cancelled_before_shipping" } }, []],
    [
      "refund.requested",
      { to: "paid", data: { ground: "agreed", amount: 7_000 } },
      [["refund_rate", "paid", 7_000]],
    ],
    ["refund.requested", { to: "queued", data: { ground: "agreed" } }, []],
    ["dispute.decided", { data: { outcome: "refund" } }, [["dispute_losses", "decided", 1]]],
    ["dispute.decided", { data: { outcome: "rejection_stands" } }, [["dispute_losses", "decided", 0]]],
    ["dispute.settled", {}, []],
    [
      "failed_delivery.refunded",
      { from: "awaiting_reshipment", actor: DEADLINE },
      [["left_to_the_clock", "decided", 1]],
    ],
    [
      "failed_delivery.reshipment_prepared",
      { from: "awaiting_resolution" },
      [["left_to_the_clock", "decided", 0]],
    ],
    ["notice.penalised", { from: "awaiting_answer", actor: DEADLINE }, [["left_to_the_clock", "decided", 1]]],
    ["notice.penalised", { from: "awaiting_answer" }, [["left_to_the_clock", "decided", 0]]],
    ["notice.penalised", { from: "awaiting_judgement", actor: { role: "agent", id: "a" } }, []],
    ["notice.corrected", { from: "awaiting_answer", actor: DEADLINE }, [["left_to_the_clock", "decided", 0]]],
    [
      "penalty.issued",
      { data: { points: 12 } },
      [
        ["points", "issued", 12],
        ["invalid_waybills", "issued", 12],
      ],
    ],
    ["penalty.lapsed", { data: { points: 12 } }, [["points", "lapsed", 12]]],
    [
      "penalty.given_back",
      { data: { points: 12 } },
      [
        ["points", "given_back", 12],
        ["invalid_waybills", "given_back", 12],
      ],
    ],
    [
      "conversation.message_sent",
      { data: { by: "shop", message: 2, answer: { overall_seconds: 900, service_seconds: 60 } } },
      [["answer_time", "answered", 60]],
    ],
    ["conversation.message_sent", { data: { by: "auto", message: 2 } }, []],
    ["conversation.message_sent", { data: { by: "buyer", message: 1 } }, []],
    ["complaint.answered", { data: { seconds: 9, late: true } }, [["late_first_answers", "answered", 1]]],
    ["complaint.answered", { data: { seconds: 9, late: false } }, [["late_first_answers", "answered", 0]]],
    ["review.written", { data: { rating: 2, line_id: "1" } }, [["rating", "written", 2]]],
    ["review.edited", { data: { rating: 4, previous: 2, line_id: "1" } }, [["rating", "edited", 4]]],
    ["review.removed", { data: { rating: 4, line_id: "1" } }, [["rating", "removed", 4]]],
  ])("%s %j: %j", (type, more, wanted) => {
    expect(read(event(type, more))).toEqual(wanted);
  });

  test("given two answers in one conversation, then they are two facts; the same one twice is one", () => {
    const told = (message: number) =>
      readingsOf(
        event("conversation.message_sent", { data: { message, answer: { service_seconds: 5 } } }),
      )[0];
    expect(told(2)?.fact_id).not.toBe(told(4)?.fact_id);
    expect(told(2)).toEqual(told(2));
  });

  test("given the types that are read and are published, then just those are heard", () => {
    const published = READ_TYPES.filter((type) => Object.hasOwn(CATALOGUE, type));
    const heard = HEARD.scorecards.types.filter((type) => !type.startsWith("scorecard."));
    expect([...heard].sort()).toEqual([...published].sort());
  });
});
