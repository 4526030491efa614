import { newId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, invalid, isRefusal, notFound, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller, SYSTEM } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import type { Call } from "../platform/request.ts";
import type { Key } from "../platform/table.ts";
import { addressRefusal } from "./address.ts";
import { healthy, keepRegister, registerKey, registerOf, webhookPk } from "./store.ts";
import { unheard } from "./subscription.ts";
import { webhookView } from "./view.ts";
import {
  changed,
  type DisabledFor,
  enabled,
  find,
  MOST_WEBHOOKS,
  type Owner,
  opened,
  ownerOf,
  type Register,
  rotated,
  type Said,
  type Webhook,
  withoutWebhook,
  withWebhook,
} from "./webhook.ts";

/** R8.3: a new webhook of the caller's; its first secret is shown with the answer. */
export async function createWebhook(call: Call): Promise<Answer | Refusal> {
  const { caller, body, receivedMs } = call;
  const owner = ownerOf(caller);
  const said = body as Pick<Webhook, "url" | "types"> & Said;
  const no = saidRefusal(owner, said);
  if (no) return no;
  return run({
    reads: { register: registerKey(owner) },
    receivedMs,
    call: call.call,
    plan(facts, { now }): Plan | Refusal {
      const register = registerOf(owner, facts.get("register"));
      if (register.webhooks.length >= MOST_WEBHOOKS) return ENOUGH;
      const webhook = opened(newId("wh", now), said, now);
      const changes = [
        keepRegister(withWebhook(register, webhook)),
        told(owner, webhook, "created", now, caller),
      ];
      return { changes, answer: { status: 201, body: webhookView(webhook) } };
    },
  });
}

/** What a command does to a webhook that is there: its next version, what that is called, and what else is written. */
interface Step {
  readonly name: string;
  readonly next: Webhook;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly also?: readonly Change[];
  readonly answer?: Answer;
}

/** There is nothing to do; the webhook as it is, unless another answer is given. */
interface Nothing {
  readonly answer?: Answer;
  readonly name?: undefined;
}

const NOTHING: Nothing = {};

export type Decide = (webhook: Webhook, moment: Moment, facts: Facts) => Step | Nothing | Refusal;

/** A command to one of the caller's webhooks; another owner's is not found, by its key. */
export function command(call: Call, decide: Decide, reads: Readonly<Record<string, Key>> = {}) {
  const owner = ownerOf(call.caller);
  return run({
    reads: { register: registerKey(owner), ...reads },
    receivedMs: call.receivedMs,
    call: call.call,
    plan: (facts, moment) => plan(owner, call.params.webhook_id ?? "", call.caller, decide, facts, moment),
  });
}

function plan(
  owner: Owner,
  webhookId: string,
  caller: Caller,
  decide: Decide,
  facts: Facts,
  moment: Moment,
): Plan | Refusal {
  const register = registerOf(owner, facts.get("register"));
  const webhook = find(register, webhookId);
  if (webhook === undefined) return notFound("webhook");
  const step = decide(webhook, moment, facts);
  if (isRefusal(step)) return step;
  if (step.name === undefined)
    return { changes: [], answer: step.answer ?? { status: 200, body: webhookView(webhook) } };
  const { name, next, data = {}, also = [], answer } = step;
  return {
    changes: [
      keepRegister(registerAfter(register, name, next)),
      told(owner, next, name, moment.now, caller, data),
      ...also,
    ],
    answer: answer ?? { status: 200, body: webhookView(next) },
  };
}

function registerAfter(register: Register, name: string, next: Webhook): Register {
  return name === "removed" ? withoutWebhook(register, next.webhook_id) : withWebhook(register, next);
}

/** Another URL, other types, another description; what is left out stays. */
export async function changeWebhook(call: Call): Promise<Answer | Refusal> {
  const said = call.body as Said;
  const no = saidRefusal(ownerOf(call.caller), said);
  if (no) return no;
  return command(call, (webhook, { now }) => ({ name: "changed", next: changed(webhook, said, now) }));
}

/** A new secret; the one before it signs as well for a day of real time. */
export function rotateSecret(call: Call): Promise<Answer | Refusal> {
  return command(call, (webhook, { now }) => ({
    name: "secret_rotated",
    next: rotated(webhook, now, call.receivedMs),
  }));
}

/** An event of no consequence, to this webhook alone. */
export function testWebhook(call: Call): Promise<Answer | Refusal> {
  return command(call, (webhook, { now }) =>
    webhook.disabled_for ? DISABLED : { name: "test_sent", next: changed(webhook, {}, now) },
  );
}

/** It is told again, and has failed for no time yet. */
export function enableWebhook(call: Call): Promise<Answer | Refusal> {
  return command(call, (webhook, { now }) =>
    webhook.disabled_for === undefined
      ? NOTHING
      : { name: "enabled", next: enabled(webhook, now), also: [healthy(webhook.webhook_id)] },
  );
}

/** It is told nothing until it is enabled again. */
export function disableWebhook(call: Call): Promise<Answer | Refusal> {
  return command(call, (webhook, moment) => disabling(webhook, "by_hand", moment));
}

function disabling(webhook: Webhook, why: DisabledFor, { now }: Moment): Step | Nothing {
  if (webhook.disabled_for !== undefined) return NOTHING;
  return { name: "disabled", next: changed(webhook, { disabled_for: why }, now), data: { why } };
}

/** It is gone, with its secret; what was delivered is removed as it grows old. */
export function removeWebhook(call: Call): Promise<Answer | Refusal> {
  return command(call, (webhook, { now }) => ({
    name: "removed",
    next: changed(webhook, {}, now),
    answer: { status: 200, body: { webhook_id: webhook.webhook_id, removed: true } },
  }));
}

/**
 * R8.3: nothing is sent any more to a webhook whose server says 410, or that has failed for days. Where it has another
 * URL by now, or is disabled already, there is nothing to do.
 */
export async function disableFor(owner: Owner, sent: Webhook, why: DisabledFor): Promise<void> {
  const caller = { ...SYSTEM, id: "webhooks" };
  await run({
    reads: { register: registerKey(owner) },
    receivedMs: Date.now(),
    plan: (facts, moment) =>
      plan(
        owner,
        sent.webhook_id,
        caller,
        (webhook) => (webhook.url === sent.url ? disabling(webhook, why, moment) : NOTHING),
        facts,
        moment,
      ),
  });
}

/** A webhook's event: that it happened, never its URL or its owner's words (R8.5). */
function told(
  { shop_id }: Owner,
  { webhook_id, version }: Webhook,
  name: string,
  at: Instant,
  caller: Caller,
  data: Readonly<Record<string, unknown>> = {},
): Change {
  return record(webhookPk(webhook_id), {
    event_id: `${webhook_id}-${version}`,
    type: `webhook.${name}`,
    at,
    seq: version,
    actor: actorOf(caller),
    subject: { webhook_id, ...(shop_id === undefined ? {} : { shop_id }) },
    data,
  });
}

function saidRefusal({ shop_id }: Owner, { url, types }: Said): Refusal | undefined {
  const no = url === undefined ? undefined : addressRefusal(url);
  if (no) return no;
  const never = shop_id === undefined ? [] : (types ?? []).filter(unheard);
  return never.length === 0 ? undefined : notForShops(types ?? [], never);
}

function notForShops(types: readonly string[], never: readonly string[]): Refusal {
  const issues = never.map((type) => ({ pointer: `/types/${types.indexOf(type)}`, issue: "not_for_shops" }));
  return invalid("type_not_for_shops", "No shop hears of this; see errors.", issues);
}

const ENOUGH = ruledOut(
  "R8.3",
  "webhooks_enough",
  `That is as many webhooks as one may have: ${MOST_WEBHOOKS}. Remove one, or let one hear of more.`,
);

/** 409: it is told nothing. */
export const DISABLED = conflict("webhook_disabled", "Nothing is sent to it: enable it first.", {
  rule: "R8.3",
});
