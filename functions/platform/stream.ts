import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from "aws-lambda";
import { handleBatch, type TimeLeft } from "./batch.ts";
import { log } from "./log.ts";
import { enqueue } from "./queue.ts";
import { type Item, type Key, keyText, loadOne } from "./table.ts";
import { unmarshall } from "./unmarshall.ts";

/** What is done with one item that was written. It may be done again, and late. */
export type Handle = (item: Item & Key) => Promise<void>;

type Delivery = DynamoDBStreamEvent | SQSEvent;

/**
 * Follows the table's stream. What cannot be handled is queued by its key and holds up nobody; the queue
 * gives it to the same function again, a bounded number of times, and then to the dead letters. A stream
 * forgets after 24 hours and its failure records hold no data; a key can be read again at any time.
 */
export function following(handle: Handle) {
  return async function handler(
    delivery: Delivery,
    time?: TimeLeft,
  ): Promise<DynamoDBBatchResponse | SQSBatchResponse> {
    return isStream(delivery) ? fromStream(delivery, handle) : again(delivery, handle, time);
  };
}

function isStream(delivery: Delivery): delivery is DynamoDBStreamEvent {
  return delivery.Records[0] !== undefined && "dynamodb" in delivery.Records[0];
}

/** Many items at once, the records of each in their order. */
async function fromStream(delivery: DynamoDBStreamEvent, handle: Handle): Promise<DynamoDBBatchResponse> {
  const byItem = Map.groupBy(delivery.Records, (record) => keyText(keyOf(record)));
  const lost = await Promise.all([...byItem.values()].map((records) => inOrder(records, handle)));
  // Not even queued: the stream gives these, and those behind the first of them, once more.
  return { batchItemFailures: lost.flat().map((itemIdentifier) => ({ itemIdentifier })) };
}

async function inOrder(records: readonly DynamoDBRecord[], handle: Handle): Promise<string[]> {
  const lost: string[] = [];
  for (const record of records) {
    const number = await one(record, handle);
    if (number !== undefined) lost.push(number);
  }
  return lost;
}

/** Handles a record or queues it; the record's number in the stream where neither was possible. */
async function one(record: DynamoDBRecord, handle: Handle): Promise<string | undefined> {
  try {
    await handle(imageOf(record));
  } catch (error) {
    log.error("queued to be handled again", { record: record.eventID, error: error as Error });
    try {
      await enqueue(process.env.AGAIN, keyOf(record), {});
    } catch {
      return record.dynamodb?.SequenceNumber;
    }
  }
  return undefined;
}

function imageOf(record: DynamoDBRecord): Item & Key {
  const image = record.dynamodb?.NewImage;
  if (image === undefined) throw new Error("a stream record without its image");
  return unmarshall(image as Record<string, AttributeValue>) as Item & Key;
}

function keyOf(record: DynamoDBRecord): Key {
  const keys = record.dynamodb?.Keys ?? {};
  return { pk: keys.pk?.S ?? "", sk: keys.sk?.S ?? "" };
}

function again(delivery: SQSEvent, handle: Handle, time?: TimeLeft): Promise<SQSBatchResponse> {
  const handling = {
    nameOf: keyText,
    lineOf: keyText,
    async handle(key: Key) {
      const item = await loadOne(key);
      if (item) await handle(item as Item & Key);
    },
  };
  return handleBatch(delivery, handling, time);
}
