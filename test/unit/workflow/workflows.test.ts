import { describe, expect, test } from "vitest";
import { COMPLAINT_STATUSES, dueOf as complaintDue } from "../../../functions/complaints/complaint.ts";
import { FAILED_DELIVERY_STATUSES, isOpen } from "../../../functions/failed-deliveries/failed-delivery.ts";
import { type CaseKind, casePk } from "../../../functions/platform/cases.ts";
import { PARKED } from "../../../functions/platform/signal.ts";
import { dueOf, REFUND_STATUSES } from "../../../functions/refunds/refund.ts";
import { definitionOf } from "../../../workflows/waits.ts";
import { WORKFLOWS } from "../../../workflows/workflows.ts";
import { AT as COMPLAINTS } from "../complaints/given.ts";
import { aFailedDelivery, aRefund } from "../given.ts";
import { claimed, opened, proposed } from "../hearings/given.ts";
import { aNotice, explained } from "../notices/given.ts";

interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly TimeoutSeconds?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts: number }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: arguments of any service
  readonly Arguments?: any;
  readonly Output?: unknown;
}

interface Definition {
  readonly QueryLanguage: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

/** The statuses of which decide makes a deadline: the ones there is something to wait for. */
const UNDER_A_CLOCK: Readonly<Partial<Record<CaseKind, readonly string[]>>> = {
  refund: REFUND_STATUSES.filter((status) => dueOf(aRefund(status)) !== undefined),
  dispute: [opened(), claimed(), proposed()].map(({ status }) => status),
  notice: [aNotice(), explained()].map(({ status }) => status),
  complaint: COMPLAINT_STATUSES.filter((status) => complaintDue(COMPLAINTS[status]()) !== undefined),
  appeal: [opened(), claimed(), proposed()].map(({ status }) => status),
  failed_delivery: FAILED_DELIVERY_STATUSES.filter((status) => isOpen(aFailedDelivery(status))),
};
const statusOf = (condition: string): string | undefined => /status = '(\w+)'/.exec(condition)?.[1];

describe.each(WORKFLOWS.map((workflow) => [workflow.kind, workflow] as const))(
  "R7.4 %s",
  (kind, workflow) => {
    const definition = definitionOf(workflow, { table: "t", expireFunction: "f" }) as Definition;
    const states = definition.States;
    const entries = Object.entries(states);
    const waits = entries.filter(([, state]) => state.Resource?.includes("waitForTaskToken"));
    const choice = states.WhatNow as State;
    const underAClock = UNDER_A_CLOCK[kind] ?? [];

    test("given the statuses that are under a deadline, then the choice knows exactly these", () => {
      expect(choice.Choices?.map(({ Condition }) => statusOf(Condition)).sort()).toEqual(
        [...underAClock].sort(),
      );
      expect(states[choice.Default ?? ""]?.Type).toBe("Succeed");
    });

    test("given the choice, then each status leads to a wait that stores its token only in that status and stage", () => {
      for (const { Condition, Next } of choice.Choices ?? []) {
        const [checked, parked] = states[Next]?.Arguments.TransactItems ?? [];
        const { ConditionCheck: check } = checked;
        expect(check.Key).toEqual({ pk: check.Key.pk, sk: { S: "CASE" } });
        expect(check.Key.pk.S).toContain(casePk(kind, ""));
        expect(check.ExpressionAttributeValues[":status"].S).toBe(statusOf(Condition));
        expect(check.ConditionExpression).toBe("#stage = :stage AND #status = :status");
        expect(Object.keys(parked.Put.Item).sort()).toEqual(["expires", "pk", "sk", "stage", "token"]);
        expect(parked.Put.Item.sk).toEqual({ S: PARKED });
      }
      expect(waits.map(([name]) => name).sort()).toEqual(choice.Choices?.map(({ Next }) => Next).sort());
    });

    test.each(waits)(
      "given %s, then it has a timeout from the due instant, never below a second",
      (_name, state) => {
        expect(state.TimeoutSeconds).toMatch(
          /^\{% \$max\(\[1, \$ceil\(\(\$toMillis\(\$states\.input\.due_at\)/,
        );
      },
    );

    test.each(waits)(
      "given %s, then the deadline, and a case that went on, each lead onward",
      (_name, state) => {
        const caught = (error: string) => state.Catch?.find(({ ErrorEquals }) => ErrorEquals.includes(error));
        expect(caught("States.Timeout")?.Next).toBe("DeadlinePassed");
        expect(caught("DynamoDb.TransactionCanceledException")?.Next).toBe("SeeWhereTheCaseIs");
        expect(caught("DynamoDB.TransactionCanceledException")?.Next).toBe("SeeWhereTheCaseIs");
        expect(caught("Case.MovedOn")).toMatchObject({
          Output: "{% $parse($states.errorOutput.Cause) %}",
          Next: "WhatNow",
        });
        expect(state).toMatchObject({ End: true });
      },
    );

    test.each(waits)(
      "given %s, then throttling is tried again, in both spellings, and a lost condition is not",
      (_name, state) => {
        const retried = state.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals) ?? [];
        for (const error of ["ThrottlingException", "ProvisionedThroughputExceededException"]) {
          expect(retried).toContain(`DynamoDb.${error}`);
          expect(retried).toContain(`DynamoDB.${error}`);
        }
        expect(retried).not.toContain("DynamoDb.TransactionCanceledException");
        expect(retried).not.toContain("States.ALL");
        expect(retried).not.toContain("States.Timeout");
      },
    );

    test("given the command of a deadline fails, then it is sent again, whatever the reason", () => {
      const retry = states.DeadlinePassed?.Retry?.[0];
      expect(retry?.ErrorEquals).toEqual(["States.ALL"]);
      expect(retry?.MaxAttempts).toBeGreaterThanOrEqual(5);
      expect(states.DeadlinePassed?.Next).toBe("WhatNow");
    });
    test("given any state, then there is no race inside it, and every way leads to a state that is there", () => {
      const kinds = new Set(entries.map(([, state]) => state.Type));
      expect([...kinds].sort()).toEqual(["Choice", "Succeed", "Task"]);
      for (const [, state] of entries) {
        const ways = [
          state.Next,
          state.Default,
          ...(state.Choices ?? []).map(({ Next }) => Next),
          ...(state.Catch ?? []).map(({ Next }) => Next),
        ].filter((way) => way !== undefined);
        for (const way of ways) expect(states).toHaveProperty(way);
      }
      expect(states).toHaveProperty(definition.StartAt);
      expect(definition.QueryLanguage).toBe("JSONata");
    });

    test("given a case that its first wait ends, then the way is one state and the end", () => {
      expect(states[definition.StartAt]).toMatchObject({ Type: "Task", End: true });
    });

    test("R8.5 given what enters the history, then it is ids, codes and instants only", () => {
      const { SeeWhereTheCaseIs: look, DeadlinePassed: passed } = states;
      expect(look?.Arguments.ConsistentRead).toBe(true);
      expect(Object.values(look?.Arguments.ExpressionAttributeNames).sort()).toEqual([
        "due_at",
        "stage",
        "status",
      ]);
      expect(look?.Arguments.ProjectionExpression.split(", ").sort()).toEqual([
        "#due_at",
        "#stage",
        "#status",
      ]);
      expect(Object.keys(look?.Output as object).sort()).toEqual([
        "clock_ahead_ms",
        "due_at",
        "stage",
        "status",
      ]);
      expect(Object.keys(passed?.Arguments.Payload).sort()).toEqual(["case_id", "kind", "shop_id"]);
      const read = new Set(JSON.stringify(states).match(/(?:input|Execution\.Input)\.(\w+)/g));
      expect([...read].sort()).toEqual([
        "Execution.Input.case_id",
        "Execution.Input.clock_ahead_ms",
        "Execution.Input.shop_id",
        "input.clock_ahead_ms",
        "input.due_at",
        "input.stage",
        "input.status",
      ]);
    });
  },
);
