import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { buildSync } from "esbuild";
import { BUNDLING } from "../../infra/bundles.ts";
import { ROOT } from "../../local/endpoints.ts";
import { DIR } from "./ground.ts";
import type { Json, Request } from "./wire.ts";

/**
 * The least that a handler could be: a DocumentClient that makes the same two calls with the very same items,
 * written out, and answers. Bundled as our functions are.
 */
export function bareBundle([read, write]: readonly [Request, Request]): string {
  const source = resolve(DIR, "bare.mjs");
  writeFileSync(
    source,
    `import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
export async function handler(event) {
  JSON.parse(event.body);
  const found = await table.send(new BatchGetCommand(${literal(plain(read.input))}));
  await table.send(new TransactWriteCommand(${literal(plain(write.input))}));
  return { statusCode: 200, body: JSON.stringify(Object.values(found.Responses)[0][0]) };
}
`,
  );
  const out = resolve(DIR, "bare");
  buildSync({
    ...BUNDLING,
    absWorkingDir: ROOT,
    nodePaths: [resolve(ROOT, "node_modules")],
    entryPoints: [{ in: source, out: "index" }],
    outdir: out,
  });
  return resolve(out, "index.mjs");
}

/** Names of members that hold items in DynamoDB's own JSON. */
const ITEMS = new Set(["Key", "Item", "ExpressionAttributeValues"]);

/** A request as the DocumentClient takes it: plain values where DynamoDB's JSON was. */
function plain(value: Json, name = ""): Json {
  if (ITEMS.has(name)) return unmarshall(value);
  if (name === "Keys") return value.map((key: Json) => unmarshall(key));
  if (Array.isArray(value)) return value.map((each) => plain(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, plain(each, member)]));
}

/** A value as source text; bytes included. */
function literal(value: Json): string {
  if (value instanceof Uint8Array)
    return `Buffer.from(${JSON.stringify(Buffer.from(value).toString("base64"))}, "base64")`;
  if (Array.isArray(value)) return `[${value.map(literal).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  return `{${Object.entries(value)
    .map(([name, each]) => `${JSON.stringify(name)}:${literal(each)}`)
    .join(",")}}`;
}
