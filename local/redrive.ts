import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { localEnvironment } from "./deploy.ts";
import { Refused, readEndpoints } from "./endpoints.ts";
import { main } from "./main.ts";

/**
 * `npm run redrive -- <relay, projector, deliveries or a room>`: handles dead letters again. Each goes back to the queue
 * that it came from, and is removed only once it is there; handled twice it does no harm. On AWS the same is a click or
 * `aws sqs start-message-move-task`; see docs/operations.md.
 */
await main(async () => {
  const which = process.argv[2] ?? "";
  const endpoints = readEndpoints();
  const known = endpoints.dead_letters[which];
  if (known === undefined) {
    throw new Refused(`npm run redrive -- <one of: ${Object.keys(endpoints.dead_letters).join(", ")}>`);
  }
  Object.assign(process.env, localEnvironment(endpoints.endpoint));
  const { dead, again } = known;
  const sqs = new SQSClient({});
  let done = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: dead, MaxNumberOfMessages: 10, VisibilityTimeout: 60 }),
    );
    if (Messages.length === 0) break;
    for (const letter of Messages) {
      await sqs.send(new SendMessageCommand({ QueueUrl: again, MessageBody: bodyOf(which, letter) }));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: dead, ReceiptHandle: letter.ReceiptHandle }));
      done += 1;
    }
  }
  console.log(
    done === 0 ? `No dead letters for the ${which}.` : `${done} dead letters handed over to the ${which}.`,
  );
  return 0;
});

/** What a queue gave up it takes again; a follower of the stream that could not run at all left a place there instead. */
function bodyOf(which: string, { Body = "" }: Message): string {
  if (!Body.includes('"DDBStreamBatchInfo"')) return Body;
  throw new Refused(
    `A letter holds no key: the ${which} could not run at all. docs/operations.md says how to read its place in the stream.`,
  );
}
