import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const queues = new SQSClient({});

/** The longest that a queue can hold a message back. */
export const LONGEST_DELAY_SECONDS = 900;

/**
 * Queues a message, held back for so many seconds if any. Messages of one `group` have no claim to more than their share
 * of whoever handles them, so that many of one do not hold up the others.
 */
export async function enqueue(
  queueUrl: string | undefined,
  message: unknown,
  { group, seconds }: { readonly group?: string; readonly seconds?: number },
): Promise<void> {
  if (!queueUrl) throw new Error("a queue has no address: this function was deployed without it");
  await queues.send(
    new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: JSON.stringify(message),
      ...(group === undefined ? {} : { MessageGroupId: group }),
      ...(seconds === undefined ? {} : { DelaySeconds: seconds }),
    }),
  );
}
