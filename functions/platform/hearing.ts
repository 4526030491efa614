import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { handleBatch, type TimeLeft } from "./batch.ts";
import type { Told } from "./published.ts";

/** An event as the bus puts it into a queue. */
interface Queued {
  readonly detail: Told;
}

/**
 * Hears the events that the bus put into a room's queue. Those about one shop are heard one after the other, other shops'
 * side by side; `afterwards` is called once for each shop, with the last of its events that were heard. What throws holds up
 * nobody: it comes again a bounded number of times, and is then a dead letter. An event may come twice, late and in any order.
 */
export function hearing(
  hear: (event: Told) => Promise<void>,
  afterwards: (last: Told) => Promise<void> = async () => {},
) {
  const handling = {
    nameOf: ({ detail }: Queued) => detail.id,
    lineOf: ({ detail }: Queued) => whose(detail),
    handle: ({ detail }: Queued) => hear(detail),
    afterwards: ({ detail }: Queued) => afterwards(detail),
  };
  return function handler(delivery: SQSEvent, time?: TimeLeft): Promise<SQSBatchResponse> {
    return handleBatch(delivery, handling, time);
  };
}

/** The shop that an event is about, or else the first thing it is about. */
function whose({ id, subject }: Told): string {
  return subject.shop_id ?? Object.values(subject)[0] ?? id;
}
