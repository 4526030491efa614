import { notFound, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { type Plan, run } from "../platform/command.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { load, loadOne, stretch } from "../platform/table.ts";
import { shipmentKey, shipmentOf } from "../shipments/store.ts";
import { happened } from "./composing.ts";
import { type Message, orderOfConversation, sideOf } from "./conversation.ts";
import { ownWaybills } from "./mentions.ts";
import { readTo } from "./reading.ts";
import {
  conversationKey,
  conversationOf,
  conversationPk,
  MESSAGES,
  messageKey,
  messageOf,
  saveConversation,
} from "./store.ts";
import { conversationView, messageView, pathOf } from "./view.ts";

/** A conversation that somebody has written in, for who may know of it. */
export async function getConversation({ caller, params }: Call): Promise<Answer | Refusal> {
  const conversation = conversationOf(await loadOne(conversationKey(params.conversation_id ?? "")));
  if (conversation === undefined || !maySee(caller, conversation)) return notFound("conversation");
  return { status: 200, body: conversationView(conversation, caller) };
}

interface Query {
  readonly limit?: number;
  readonly before?: number;
  readonly after?: number;
}

/**
 * R6.1: a page of what was written, oldest first: the newest one, or the one just before or just after a message. Numbers
 * have no gaps and never change, so a page is the same however much is written meanwhile.
 */
export async function getMessages({ caller, params, query }: Call): Promise<Answer | Refusal> {
  const id = params.conversation_id ?? "";
  const { limit = 50, before, after } = query as Query;
  const edge = before ?? after;
  const [[item, shipment], { items }] = await Promise.all([
    load([conversationKey(id), shipmentKey(orderOfConversation(id) ?? "-")]),
    stretch({
      pk: conversationPk(id),
      prefix: MESSAGES,
      limit,
      newestFirst: after === undefined,
      ...(edge === undefined ? {} : { after: messageKey(id, edge).sk }),
    }),
  ]);
  const conversation = conversationOf(item);
  if (conversation === undefined || !maySee(caller, conversation)) return notFound("conversation");
  const messages = items.map((one) => messageOf(one) as Message).sort((a, b) => a.message - b.message);
  const waybills = ownWaybills(shipmentOf(shipment));
  const here = `${pathOf(id)}/messages?limit=${limit}`;
  const first = messages[0]?.message ?? (after === undefined ? 1 : after + 1);
  const last = messages.at(-1)?.message ?? (before === undefined ? conversation.last.message : before - 1);
  return {
    status: 200,
    body: {
      items: messages.map((message) => messageView(message, conversation, waybills)),
      ...(first > 1 ? { earlier: `${here}&before=${first}` } : {}),
      ...(last < conversation.last.message ? { later: `${here}&after=${last}` } : {}),
    },
  };
}

/** R6.1: a side has read up to a message. Said again, or of less, it changes nothing. */
export async function markRead({ caller, params, body, receivedMs }: Call): Promise<Answer | Refusal> {
  const id = params.conversation_id ?? "";
  const { to } = body as { to: number };
  return run({
    reads: { conversation: conversationKey(id), message: messageKey(id, to) },
    receivedMs,
    plan(facts, { now }): Plan | Refusal {
      const before = conversationOf(facts.get("conversation"));
      const side = sideOf(caller);
      if (before === undefined || side === undefined || !maySee(caller, before))
        return notFound("conversation");
      const message = messageOf(facts.get("message"));
      if (message === undefined) {
        return ruledOut("R6.1", "no_such_message", `The newest message is number ${before.last.message}.`, {
          issues: [{ pointer: "/to", issue: `at_most_${before.last.message}` }],
        });
      }
      const after = readTo(before, side, message, now);
      if (after === undefined) return { changes: [], answer: shown(before) };
      return {
        changes: [
          saveConversation(before, after),
          happened(after, "read", { by: side, message: to }, caller),
        ],
        answer: shown(after),
      };
    },
  });

  function shown(conversation: Parameters<typeof conversationView>[0]): Answer {
    return { status: 200, body: conversationView(conversation, caller) };
  }
}
