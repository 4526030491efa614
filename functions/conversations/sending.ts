import { fileKey, fileOf } from "../evidence/store.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { rulesAt } from "../policies/versions.ts";
import { shipmentKey, shipmentOf } from "../shipments/store.ts";
import { attached, unfit, withoutSent } from "./attaching.ts";
import { spoken } from "./composing.ts";
import { orderOfConversation, sideOf } from "./conversation.ts";
import { ownWaybills } from "./mentions.ts";
import { conversationKey, conversationOf, openedKey, openedOf, ownerOf, saveOpened } from "./store.ts";
import { conversationView, messageView } from "./view.ts";
import { type Said, write } from "./writing.ts";

interface Body {
  readonly text?: string;
  readonly files?: readonly string[];
}

/** R6.1: a side writes to the other about their order. */
export async function sendMessage(call: Call): Promise<Answer | Refusal> {
  const id = call.params.conversation_id ?? "";
  const orderId = orderOfConversation(id);
  const side = sideOf(call.caller);
  if (orderId === undefined || side === undefined) return notFound("conversation");
  const { files = [] } = call.body as Body;
  const named = [...new Set(files)];
  return run({
    reads: {
      order: orderKey(orderId),
      conversation: conversationKey(id),
      shipment: shipmentKey(orderId),
      ...(named.length > 0 ? { opened: openedKey(id, side) } : {}),
      ...Object.fromEntries(named.map((file) => [`file:${file}`, fileKey(ownerOf(id), file)])),
    },
    receivedMs: call.receivedMs,
    call: call.call,
    plan: (facts, moment) => plan(call, named, facts, moment),
  });
}

async function plan(
  { caller, body }: Call,
  named: readonly string[],
  facts: Facts,
  { now, settings }: Moment,
): Promise<Plan | Refusal> {
  const order = orderOf(facts.get("order"));
  const side = sideOf(caller);
  if (order === undefined || side === undefined || !maySee(caller, order)) return notFound("conversation");
  const files = named.map((id) => fileOf(facts.get(`file:${id}`)));
  const no = unfit(files, side);
  if (no) return no;
  const known = files.filter((file) => file !== undefined).map(attached);
  const before = conversationOf(facts.get("conversation"));
  const context = { now, ...(await rulesAt(settings)) };
  const said = write(order, before, { by: side, text: (body as Body).text, files: known }, context);
  if (isRefusal(said)) return said;
  const id = said.after.conversation_id;
  const opened = openedOf(facts.get("opened"));
  return {
    changes: [
      ...spoken(said, caller),
      ...(known.length > 0 ? [saveOpened(id, side, opened, withoutSent(opened, named))] : []),
    ],
    answer: { status: 201, body: shown(said, caller, facts) },
  };
}

function shown({ after, message }: Said, caller: Caller, facts: Facts) {
  const waybills = ownWaybills(shipmentOf(facts.get("shipment")));
  return { message: messageView(message, after, waybills), conversation: conversationView(after, caller) };
}
