import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { fileKey } from "../../functions/evidence/store.ts";
import { endpointsFile, ROOT } from "../../local/endpoints.ts";
import { subscribe } from "./support/bus.ts";
import { ask, done, order, told } from "./support/cases.ts";
import { deployment } from "./support/deployment.ts";
import { decided, newCase, open, post, stands } from "./support/evidence.ts";
import { GOOD, type Sample, saidOf } from "./support/evidence-files.ts";
import { executionIs } from "./support/executions.ts";
import { newName, openShop } from "./support/people.ts";
import { until } from "./support/until.ts";

const { sdk, endpoints } = deployment;

/** Writes an item past every command: the accident that no route can make. */
async function write(item: Record<string, unknown>): Promise<void> {
  await sdk.table.send(new PutCommand({ TableName: endpoints.table, Item: item }));
}

/** The keys that were given up; looked at, not taken. */
async function deadLetters(queue: string): Promise<string[]> {
  const look = { QueueUrl: queue, MaxNumberOfMessages: 10, VisibilityTimeout: 0 };
  const { Messages = [] } = await sdk.queues.send(new ReceiveMessageCommand(look));
  return Messages.map(({ Body }) => Body ?? "");
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

    const letter = await until(
      "the dead letter",
      async (last) => {
        const letters = await deadLetters(endpoints.dead_letters.relay?.dead ?? "");
        last(letters);
        return letters.find((body) => body.includes(key.pk));
      },
      90_000,
    );
    expect(JSON.parse(letter)).toEqual(key);

    await write({ ...event, type: "refund.mended", subject: { shop_id: shop.shop_id } });
    expect(await redrive("relay")).toContain("handed over to the relay");
    expect((await events.hears("refund.mended")).detail.id).toBe(key.pk);
    const left = await deadLetters(endpoints.dead_letters.relay?.dead ?? "");
    expect(left.filter((body) => body.includes(key.pk))).toEqual([]);
  });
});

describe("R4.2 an upload that the evidence listener cannot handle", () => {
  it("ends in the dead letters whole, and is accepted after a redrive", async () => {
    const owner = newCase();
    const sample = GOOD[0] as Sample;
    const { file, form } = await open(owner, saidOf(sample));
    // A type that no code of ours knows.
    const good = await stands(owner, file.file_id);
    const item = { ...fileKey(owner, file.file_id), ...good };
    await write({ ...item, content_type: "image/unheard-of" });
    expect(await post(form, sample.content)).toMatchObject({ status: 204 });
    // AWS gives a failed event to the function again, and then to the dead letters; the engine does so only for
    // events that a caller hands over, so this one is.
    const event = { "detail-type": "Object Created", detail: { object: { key: form.fields.key } } };
    await new LambdaClient({}).send(
      new InvokeCommand({
        FunctionName: endpoints.dead_letters.evidence?.again,
        InvocationType: "Event",
        Payload: JSON.stringify(event),
      }),
    );
    await until(
      "the dead letter",
      async (last) => {
        const letters = await deadLetters(endpoints.dead_letters.evidence?.dead ?? "");
        last(letters);
        return letters.some((body) => body.includes(file.file_id));
      },
      60_000,
    );
    expect(await stands(owner, file.file_id)).toMatchObject({ status: "awaiting_upload" });

    await write(item);
    expect(await redrive("evidence")).toContain("handed over to the evidence");
    expect(await decided(owner, file.file_id)).toMatchObject({ status: "accepted" });
  });
});
