import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { log } from "./log.ts";

/** What is done with what a queue hands over at once. Each message may come twice, late and in any order. */
interface Handling<T> {
  readonly handle: (body: T) => Promise<void>;
  /** What the log calls it: an id, never anything about a person (R8.5). */
  readonly nameOf: (body: T) => string;
  /** Messages of one line are handled one after the other, in the order they came; lines are handled side by side. */
  readonly lineOf: (body: T) => string;
  /** Done once for all of a line that could be handled, with the last of them; where it throws, none of them was. */
  readonly afterwards?: (last: T) => Promise<void>;
}

/** How long a function still has, as Lambda's context says. */
export interface TimeLeft {
  getRemainingTimeInMillis(): number;
}

/** Where no Lambda runs it, nobody ends it. */
const UNTIMED: TimeLeft = { getRemainingTimeInMillis: () => Number.POSITIVE_INFINITY };

interface Message<T> {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  readonly body: T;
}

/**
 * Handles the messages of a queue and says which are to come again: those that threw, and those that it had no time to begin.
 * What takes longer than half of the function's time begins nothing more: a function that is ended in the middle would have all
 * of its messages again, and never come to the end of them. The queue counts how often each came, and keeps it as a dead letter
 * in the end.
 */
export async function handleBatch<T>(
  { Records }: SQSEvent,
  { handle, nameOf, lineOf, afterwards = async () => {} }: Handling<T>,
  time: TimeLeft = UNTIMED,
): Promise<SQSBatchResponse> {
  const failed = new Set<string>();
  const half = time.getRemainingTimeInMillis() / 2;
  const succeeds = async (of: readonly Pick<Message<T>, "id" | "name">[], work: () => Promise<void>) => {
    try {
      await work();
      return true;
    } catch (error) {
      const messages = of.map(({ id }) => id);
      log.error("comes again", { messages, about: of.map(({ name }) => name), error: error as Error });
      for (const message of messages) failed.add(message);
      return false;
    }
  };
  const messages: Message<T>[] = [];
  for (const record of Records) {
    await succeeds([{ id: record.messageId, name: "unread" }], async () => {
      const body = bodyOf<T>(record);
      messages.push({ id: record.messageId, name: nameOf(body), line: lineOf(body), body });
    });
  }
  const inOrder = async (line: readonly Message<T>[]) => {
    const handled: Message<T>[] = [];
    for (const message of line) {
      if (time.getRemainingTimeInMillis() < half) failed.add(message.id);
      else if (await succeeds([message], () => handle(message.body))) handled.push(message);
    }
    const last = handled.at(-1);
    if (last) await succeeds(handled, () => afterwards(last.body));
  };
  await Promise.all([...Map.groupBy(messages, ({ line }) => line).values()].map(inOrder));
  const again = Records.filter(({ messageId }) => failed.has(messageId));
  return { batchItemFailures: again.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

function bodyOf<T>({ body }: SQSRecord): T {
  try {
    return JSON.parse(body) as T;
  } catch {
    // The parser's own words quote what it could not read.
    throw new Error("a message that is no JSON");
  }
}
