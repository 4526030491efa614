import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { ACTIONS, type Action, availableActions, isAction } from "../../../functions/refunds/actions.ts";
import { routes } from "../../../functions/refunds/contract.ts";
import { type Command, decide } from "../../../functions/refunds/decide.ts";
import { REFUND_STATUSES, type Refund, type RefundFacts } from "../../../functions/refunds/refund.ts";
import { aContext, aRefund, dueInstant, later, MONDAY } from "../given.ts";

/** A body that is right for each action, so that only the state of the case can be a reason to refuse. */
const COMMAND: Readonly<Record<Action, Command>> = {
  approve: { kind: "approve" },
  reject: { kind: "reject", reason: "other", text: "Tidak" },
  withdraw: { kind: "withdraw" },
  agree_to_return: { kind: "agree_to_return" },
  open_dispute: { kind: "open_dispute" },
  ship_return: { kind: "ship_return", carrier: "jnt", waybill: "JP1234567890" },
  report_return_delivery: { kind: "report_return_delivery" },
  confirm_receipt: { kind: "confirm_receipt" },
  report_return_problem: { kind: "report_return_problem", problem: "damaged" },
  report_payment: { kind: "report_payment", result: "settled" },
};

const ROLES = ["buyer", "seller", "agent", "operator", "marketplace", "system"] as const;

/** Each status, and each in the variants that an action looks at. */
const CASES: readonly [what: string, refund: Refund][] = [
  ...REFUND_STATUSES.map((status): [string, Refund] => [status, aRefund(status)]),
  ...(
    [
      ["rejected", { rejected_for: "sent_as_ordered" }],
      ["rejected", { type: "return_and_refund", rejected_for: "goods_must_come_back" }],
      ["returning", { return_shipment: { ...SHIPPED(), delivered_at: later(MONDAY, 5) } }],
      ["paid", { payment: { ...PAYMENT(), settlement: "settled" } }],
      ["paid", { payment: { ...PAYMENT(), settlement: "failed" } }],
    ] as const
  ).map(([status, over]): [string, Refund] => [
    `${status} ${JSON.stringify(over)}`,
    aRefund(status, over as Partial<RefundFacts>),
  ]),
];

function SHIPPED() {
  return { carrier: "jnt", waybill: "JP1234567890", shipped_at: MONDAY };
}

function PAYMENT() {
  return { payment_id: "pay_1", amount: 50_000, paid_at: MONDAY };
}

describe.each(CASES)("R8.2 given a case that is %s", (_what, refund) => {
  const moments = [later(dueInstant(refund), -1), dueInstant(refund)];

  test("when an action is offered to its role, then it is decided; when it is not, then it is refused", () => {
    for (const now of moments) {
      for (const action of Object.keys(ACTIONS) as Action[]) {
        const offered = availableActions(refund, ACTIONS[action].by, FIRST_POLICY, now).includes(action);
        const refused = isRefusal(decide(refund, COMMAND[action], aContext(now)));
        expect({ action, now, refused }).toEqual({ action, now, refused: !offered });
      }
    }
  });

  test("then each role is offered only what is its own", () => {
    for (const role of ROLES) {
      for (const action of availableActions(refund, role, FIRST_POLICY, moments[0] as string)) {
        expect(ACTIONS[action].by).toBe(role);
      }
    }
  });
});

describe("R8.2 actions and routes are the same table", () => {
  test.each(Object.keys(ACTIONS) as Action[])(
    "given %s, then its route lets in just the role it is offered to",
    (action) => {
      const path = `/refunds/{refund_id}/${ACTIONS[action].path}`;
      const route = routes.find((one) => one.path === path && one.method === "POST");
      expect(route?.who).toEqual([ACTIONS[action].by]);
      expect(route?.rules).toContain(action === "approve" ? "R3.4" : ACTIONS[action].rule);
    },
  );

  test("given deadlines and consequences, then nobody is offered them", () => {
    expect(
      [
        "expire",
        "pay_queued",
        "recount_missing",
        "top_up_freeze",
        "give_return_address",
        "recount_due",
      ].filter(isAction),
    ).toEqual([]);
  });
});
