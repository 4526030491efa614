import { randomInt } from "node:crypto";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Json } from "../../../local/client.ts";
import { all } from "./audit.ts";
import { ask, done, order } from "./cases.ts";
import { deployment } from "./deployment.ts";
import { type Actor, newPerson, type Shop } from "./people.ts";
import { until } from "./until.ts";

/** A telephone number that no other test has, as it is dialled, and in E.164. */
export function aNumber(): { readonly dialled: string; readonly e164: string } {
  const rest = String(randomInt(10_000_000, 99_999_999));
  return { dialled: `0812-${rest.slice(0, 4)}-${rest.slice(4)}`, e164: `+62812${rest}` };
}

/** An agent of the test's own. */
export function newAgent(): Promise<Actor> {
  return newPerson({ role: "agent" });
}

/** A side asks to be called about a case of the shop: a new one, unless it is given. */
export async function askForCall(
  shop: Shop,
  { by = shop.buyer, phone = aNumber().dialled, refund_id, ...more }: Json = {},
): Promise<Json> {
  const about = refund_id ?? (await ask(shop, await order(shop))).refund_id;
  return done(await by.post(`/refunds/${about}/call-backs`, { phone, ...more }), 201);
}

/** The call-back as somebody sees it now. */
export async function callSeen(who: Actor, call_back_id: string): Promise<Json> {
  return done(await who.get(`/call-backs/${call_back_id}`));
}

/** Whether the item that holds the number is there: what no route can show once it is erased. */
export async function numberIsKept(call_back_id: string): Promise<boolean> {
  const { Item } = await deployment.sdk.table.send(
    new GetCommand({
      TableName: deployment.endpoints.table,
      Key: { pk: `CALL_BACK#${call_back_id}`, sk: "CONTACT" },
      ConsistentRead: true,
    }),
  );
  return Item !== undefined;
}

/** An agent takes it. */
export const claim = (agent: Actor, id: string) => agent.post(`/call-backs/${id}/claim`);

/** An agent called, and says what came of it. */
export const attempt = (agent: Actor, id: string, body: Json) =>
  agent.post(`/call-backs/${id}/attempts`, body);

/** What whoever it is shown to may do. */
export const actions = (shown: Json): string[] => shown.available_actions.map(({ action }: Json) => action);

/** Polls a list until it shows these call-backs as wanted; lists follow within moments. */
export async function lists(who: Actor, path: string, wanted: (rows: Json[]) => boolean): Promise<Json[]> {
  return until(`${path} of ${who.name}`, async (last) => {
    const rows = await all(who, path);
    last(rows.length);
    return wanted(rows) && rows;
  });
}
