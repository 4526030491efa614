import { marshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBStreamEvent, SQSEvent } from "aws-lambda";
import type { CaseEvent, WaitChange } from "../../../functions/platform/events.ts";
import type { Item, Key } from "../../../functions/platform/table.ts";

/** The partition of a case. */
export const PK = "REFUND#rf_1";
/** An event item of a case, perhaps with what it tells the workflow. */
export const event = (
  seq: number,
  wait?: Partial<WaitChange>,
): CaseEvent & Key & Record<string, unknown> => ({
  pk: PK,
  sk: `EVENT#${String(seq).padStart(8, "0")}`,
  event_id: `rf_1-${seq}`,
  type: "refund.approved",
  at: "2026-03-02T03:00:00.000Z",
  seq,
  actor: { role: "seller", id: "toko-1" },
  subject: { refund_id: "rf_1", shop_id: "toko-1" },
  data: { amount: 5 },
  ...(wait ? { wait: { left: 1, stage: 2, status: "paid", ...wait } as WaitChange } : {}),
});

/** Items as the table's stream delivers them. */
export const streamed = (...written: (Item & Key)[]): DynamoDBStreamEvent =>
  ({
    Records: written.map((item, n) => ({
      eventID: `e${n}`,
      dynamodb: {
        SequenceNumber: `seq-${n}`,
        Keys: marshall({ pk: item.pk, sk: item.sk }),
        NewImage: marshall(item, { removeUndefinedValues: true }),
      },
    })),
  }) as unknown as DynamoDBStreamEvent;

/** Keys as the queue gives them back. */
export const redelivered = (...bodies: string[]): SQSEvent =>
  ({ Records: bodies.map((body, n) => ({ messageId: `m${n}`, body })) }) as unknown as SQSEvent;
