import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { log } from "../../../functions/platform/log.ts";
import { following } from "../../../functions/platform/stream.ts";
import { type Item, type Key, table } from "../../../functions/platform/table.ts";
import { event, PK, redelivered, streamed } from "./deliveries.ts";

const queues = mockClient(SQSClient);
const items = mockClient(table);

beforeEach(() => {
  Object.assign(process.env, { TABLE: "purnajual", AGAIN: "https://queue/again" });
  for (const client of [queues, items]) client.reset();
  items.on(GetCommand).resolves({});
  vi.restoreAllMocks();
  vi.spyOn(log, "error").mockImplementation(() => {});
});

describe("a follower of the table's stream", () => {
  test("given a record that cannot be handled, then its key is queued, and the others are handled", async () => {
    const handled: string[] = [];
    const follow = following(async (item) => {
      if (item.sk.endsWith("2")) throw new Error("cannot");
      handled.push(item.sk);
    });
    expect(await follow(streamed(event(1), event(2), event(3)))).toEqual({ batchItemFailures: [] });
    expect(handled).toEqual([event(1).sk, event(3).sk]);
    const [queued] = queues.commandCalls(SendMessageCommand);
    expect(queued?.args[0].input).toEqual({
      QueueUrl: "https://queue/again",
      MessageBody: JSON.stringify({ pk: PK, sk: event(2).sk }),
    });
  });

  test("R8.5 given a record is queued, then by its key alone: no text of a person is in the queue or the log", async () => {
    const error = vi.spyOn(log, "error").mockImplementation(() => {});
    const follow = following(async () => Promise.reject(new Error("cannot")));
    await follow(streamed({ ...event(1), texts: { request: "RAHASIA" } } as unknown as Item & Key));
    expect(
      JSON.stringify([queues.commandCalls(SendMessageCommand)[0]?.args[0].input, error.mock.calls]),
    ).not.toContain("RAHASIA");
  });

  test("given not even the queue takes it, then the stream is asked to give just that record again", async () => {
    queues.on(SendMessageCommand).rejects(new Error("throttled"));
    const follow = following(async (item) => {
      if (!item.sk.endsWith("1")) throw new Error("cannot");
    });
    expect(await follow(streamed(event(1), event(2)))).toEqual({
      batchItemFailures: [{ itemIdentifier: "seq-1" }],
    });
  });

  test("given a record without its image, then it is queued and read from the table later", async () => {
    const delivery = streamed(event(1));
    delete delivery.Records[0]?.dynamodb?.NewImage;
    await following(async () => {})(delivery);
    expect(queues.commandCalls(SendMessageCommand)).toHaveLength(1);
  });

  test("given a key from the queue, then the item is read as it is now, strongly consistent, and handled", async () => {
    items.on(GetCommand).resolves({ Item: { ...event(4), seq: 44 } });
    const handled = vi.fn(async () => {});
    const answer = await following(handled)(redelivered(JSON.stringify({ pk: PK, sk: "EVENT#4" })));
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(handled).toHaveBeenCalledWith(expect.objectContaining({ seq: 44 }));
    expect(items.commandCalls(GetCommand)[0]?.args[0].input).toMatchObject({
      Key: { pk: PK, sk: "EVENT#4" },
      ConsistentRead: true,
    });
  });

  test("given several from the queue and some fail again, then just those are reported, by message", async () => {
    items.on(GetCommand).resolves({ Item: event(1) });
    let n = 0;
    const follow = following(async () => {
      n += 1;
      if (n === 2) throw new Error("cannot");
    });
    const key = JSON.stringify({ pk: PK, sk: "EVENT#1" });
    expect(await follow(redelivered(key, key, key, "not a key"))).toEqual({
      batchItemFailures: [{ itemIdentifier: "m1" }, { itemIdentifier: "m3" }],
    });
    expect(queues.commandCalls(SendMessageCommand)).toHaveLength(0);
  });

  test("given a key whose item is gone, then there is nothing to do", async () => {
    const handled = vi.fn(async () => {});
    await following(handled)(redelivered(JSON.stringify({ pk: PK, sk: "EVENT#9" })));
    expect(handled).not.toHaveBeenCalled();
  });
});
