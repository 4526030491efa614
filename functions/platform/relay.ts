import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { publish } from "./bus.ts";
import type { CaseEvent } from "./events.ts";
import { log } from "./log.ts";
import { signal } from "./signal.ts";
import { unmarshall } from "./unmarshall.ts";
import { startWorkflow } from "./workflow.ts";

/** An event item as it is stored. */
type EventItem = CaseEvent & { readonly pk: string };

/**
 * The outbox's way out: each event item of the stream goes to the bus, starts the workflow of its case or
 * wakes the wait that was left. Delivered again it does no harm. A record that fails is reported by
 * itself; after bounded retries it goes to the dead letters and holds up nobody.
 */
export async function handler(stream: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const failed: string[] = [];
  for (const record of stream.Records) {
    try {
      await relay(eventOf(record));
    } catch (error) {
      log.error("could not relay", { record: record.eventID, error: error as Error });
      failed.push(record.dynamodb?.SequenceNumber ?? "");
      // Records of a shard are in order: the ones behind a failed one are given again anyway.
      break;
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

function eventOf(record: DynamoDBRecord): EventItem {
  const image = record.dynamodb?.NewImage;
  if (image === undefined) throw new Error("a stream record without its image");
  return unmarshall(image as Record<string, AttributeValue>) as unknown as EventItem;
}

async function relay(event: EventItem): Promise<void> {
  await publish([event]);
  if (event.wait === undefined) return;
  if (event.wait.starts) await startWorkflow(event.subject, event.wait);
  else if (event.wait.left > 0) await signal(event.pk, event.wait);
}
