import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { fileKey } from "../../functions/evidence/store.ts";
import { endpointsFile, ROOT } from "../../local/endpoints.ts";
import { heard } from "../unit/given.ts";
import { deliverAgain, subscribe } from "./support/bus.ts";
import { ask, done, order, told } from "./support/cases.ts";
import { deployment } from "./support/deployment.ts";
import { decided, newCase, open, post, stands } from "./support/evidence.ts";
import { GOOD, type Sample, saidOf } from "./support/evidence-files.ts";
import { executionIs } from "./support/executions.ts";
import { aSchedule, messageIs, messagesOf, openReachableShop, publish } from "./support/follow-ups.ts";
import { newName, openShop } from "./support/people.ts";
import { until } from "./support/until.ts";

const { sdk, endpoints } = deployment;

/** Writes an item past every command: the accident that no route can make. */
async function write(item: Record<string, unknown>): Promise<void> {
  await sdk.table.send(new PutCommand({ TableName: endpoints.table, Item: item }));
}

/** What was given up; looked at, not taken. */
async function deadLetters(which: string): Promise<string[]> {
  const look = {
    QueueUrl: endpoints.dead_letters[which]?.dead,
    MaxNumberOfMessages: 10,
    VisibilityTimeout: 0,
  };
  const { Messages = [] } = await sdk.queues.send(new ReceiveMessageCommand(look));
  return Messages.map(({ Body }) => Body ?? "");
}

/** Waits until what says `words` was given up. */
function deadLetter(which: string, words: string): Promise<string> {
  return until(
    `the dead letter of ${words}`,
    async (last) => {
      const letters = await deadLetters(which);
      last(letters);
      return letters.find((body) => body.includes(words));
    },
    90_000,
  );
}

/** The documented command, as an operator runs it. */
function redrive(which: string): Promise<string> {
  return new Promise((answer, failed) => {
    const args = ["--import", "tsx", resolve(ROOT, "local/redrive.ts"), which];
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, PURNAJUAL_ENDPOINTS: endpointsFile() },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.once("exit", (code) => (code === 0 ? answer(said) : failed(new Error(said))));
  });
}

describe("An event that the relay cannot handle", () => {
  it("ends in the dead letters by its key, holds up nobody, and is handled after a redrive", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id, true);
    const key = { pk: `REFUND#${newName("broken")}`, sk: "EVENT#00000001" };
    const event = {
      ...key,
      event_id: key.pk,
      type: "refund.requested",
      at: new Date().toISOString(),
      seq: 1,
      actor: { role: "buyer", id: shop.buyer_id },
      data: {},
    };
    const start = { left: 0, stage: 1, status: "requested", starts: true };

    // It asks for an execution and does not say whose.
    await write({ ...event, wait: start });
    const { refund_id } = await ask(shop, await order(shop));
    await executionIs("RUNNING", refund_id);
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    await events.hears("refund.approved");
    await executionIs("SUCCEEDED", refund_id);
    expect(await told(shop.buyer, refund_id)).toEqual(["requested", "approved"]);

    const letter = await deadLetter("relay", key.pk);
    expect(JSON.parse(letter)).toEqual(key);

    await write({ ...event, type: "refund.mended", subject: { shop_id: shop.shop_id } });
    expect(await redrive("relay")).toContain("handed over to the relay");
    expect((await events.hears("refund.mended")).detail.id).toBe(key.pk);
    expect((await deadLetters("relay")).filter((body) => body.includes(key.pk))).toEqual([]);
  });
});

describe.concurrent("An event that a room's listeners cannot handle", () => {
  it("ends in that room's dead letters whole, holds up no other, and is handled after a redrive", async () => {
    const shop = await openReachableShop();
    await publish(shop, aSchedule({ after: { count: 3, unit: "days" } }));
    const good = await order(shop, { at: "shipped" });
    const broken = newName("order");
    const delivered = (order_id: string) => {
      const { shop_id, buyer_id } = shop;
      const event = heard("order.delivered", { id: order_id, subject: { order_id, shop_id, buyer_id } });
      return { source: "purnajual", "detail-type": event.type, detail: event };
    };

    // It tells of an order that is not there.
    await deliverAgain(delivered(broken), delivered(good));
    await messageIs(shop, good, "care", "scheduled");
    const letter = JSON.parse(await deadLetter("follow-ups", broken));
    expect(letter.detail).toEqual(delivered(broken).detail);

    await order(shop, { order_id: broken, at: "to_ship" });
    expect(await messagesOf(shop, broken)).toEqual({});
    expect(await redrive("follow-ups")).toContain("handed over to the follow-ups");
    await messageIs(shop, broken, "care", "scheduled");
    expect((await deadLetters("follow-ups")).filter((body) => body.includes(broken))).toEqual([]);
  });
});

describe.concurrent("R4.2 an upload that the evidence listener cannot handle", () => {
  it("ends in the dead letters whole, and is accepted after a redrive", async () => {
    const owner = newCase();
    const sample = GOOD[0] as Sample;
    const { file, form } = await open(owner, saidOf(sample));
    // A type that no code of ours knows.
    const good = await stands(owner, file.file_id);
    const item = { ...fileKey(owner, file.file_id), ...good };
    await write({ ...item, content_type: "image/unheard-of" });
    expect(await post(form, sample.content)).toMatchObject({ status: 204 });
    await deadLetter("evidence", file.file_id);
    expect(await stands(owner, file.file_id)).toMatchObject({ status: "awaiting_upload" });

    await write(item);
    expect(await redrive("evidence")).toContain("handed over to the evidence");
    expect(await decided(owner, file.file_id)).toMatchObject({ status: "accepted" });
  });
});
