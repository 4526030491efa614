import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
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

/** They are handed keys: what follows the table's stream, and what sends to webhooks. All others are handed events. */
const FOLLOWERS: readonly string[] = ["relay", "projector", "deliveries"];

/** Given up by a stream follower: the key of an item, and the place in the stream where even that failed. */
interface Letter {
  readonly pk?: string;
  readonly sk?: string;
  /** What EventBridge or Lambda kept of an event whole. */
  readonly requestPayload?: unknown;
  readonly detail?: unknown;
}

/**
 * `npm run redrive -- <relay, projector or a room>`: handles dead letters again. Each is removed only once it was
 * handed over; handled twice it does no harm. On AWS the same is a click or `aws sqs
 * start-message-move-task`; see docs/operations.md.
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
    for (const message of Messages) {
      await handOver(sqs, which, again, message);
      await sqs.send(new DeleteMessageCommand({ QueueUrl: dead, ReceiptHandle: message.ReceiptHandle }));
      done += 1;
    }
  }
  console.log(
    done === 0 ? `No dead letters for the ${which}.` : `${done} dead letters handed over to the ${which}.`,
  );
  return 0;
});

async function handOver(sqs: SQSClient, which: string, again: string, message: Message): Promise<void> {
  const letter = JSON.parse(message.Body ?? "{}") as Letter;
  if (!FOLLOWERS.includes(which)) return invoke(again, letter.requestPayload ?? letter);
  if (letter.pk === undefined || letter.sk === undefined) {
    throw new Refused(
      `A letter holds no key: the ${which} could not run at all. docs/operations.md says how to read its place in the stream.`,
    );
  }
  await sqs.send(new SendMessageCommand({ QueueUrl: again, MessageBody: message.Body }));
}

async function invoke(name: string, event: unknown): Promise<void> {
  const answer = await new LambdaClient({}).send(
    new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(event) }),
  );
  if (answer.FunctionError)
    throw new Refused("The listener failed again; its log says why. The letter was kept.");
}
