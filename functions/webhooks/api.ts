import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import { pageOfStretch } from "../platform/pages.ts";
import type { Call } from "../platform/request.ts";
import { loadOne } from "../platform/table.ts";
import { CATALOGUE } from "./catalogue.ts";
import {
  changeWebhook,
  createWebhook,
  disableWebhook,
  enableWebhook,
  removeWebhook,
  rotateSecret,
  testWebhook,
} from "./commands.ts";
import { routes } from "./contract.ts";
import { deliverAgain, replay } from "./redelivering.ts";
import { secretOf } from "./signature.ts";
import { DELIVERIES, deliveryOf, registerKey, registerOf, webhookPk } from "./store.ts";
import { unheard } from "./subscription.ts";
import { deliveryView, webhookView } from "./view.ts";
import { find, ownerOf, type Register } from "./webhook.ts";

/** Webhooks over HTTP (R8.3): who is told of which events, and what became of it. */
export const handler = serve(routes, {
  listEventTypes,
  createWebhook: async (call) => withSecret(await createWebhook(call)),
  listWebhooks,
  getWebhook,
  changeWebhook,
  rotateSecret: async (call) => withSecret(await rotateSecret(call)),
  testWebhook,
  enableWebhook,
  disableWebhook,
  getDeliveries,
  deliverAgain,
  replayWebhook: replay,
  removeWebhook,
});

/**
 * The secret goes with the answer and into no item: what is remembered under the call's key does not hold it. The same
 * call again shows the same secret, for it is made of the number that was answered then.
 */
async function withSecret(answer: Answer | Refusal): Promise<Answer | Refusal> {
  if (isRefusal(answer)) return answer;
  const body = answer.body as ReturnType<typeof webhookView>;
  return { ...answer, body: { ...body, secret: await secretOf(body.webhook_id, body.secret_number) } };
}

/** What the caller may subscribe to: a shop is not shown what no shop hears of. */
async function listEventTypes({ caller }: Call): Promise<Answer> {
  const items = Object.keys(CATALOGUE)
    .filter((type) => caller.role !== "seller" || !unheard(type))
    .sort()
    .map((type) => ({ type }));
  return { status: 200, body: { items } };
}

async function ownRegister({ caller }: Call): Promise<Register> {
  const owner = ownerOf(caller);
  return registerOf(owner, await loadOne(registerKey(owner)));
}

async function listWebhooks(call: Call): Promise<Answer> {
  const { webhooks } = await ownRegister(call);
  return { status: 200, body: { items: webhooks.map(webhookView) } };
}

async function getWebhook(call: Call): Promise<Answer | Refusal> {
  const webhook = find(await ownRegister(call), call.params.webhook_id ?? "");
  return webhook === undefined ? notFound("webhook") : { status: 200, body: webhookView(webhook) };
}

/** The newest first; register and page are asked for at once, and the register says whether they are the caller's. */
async function getDeliveries(call: Call): Promise<Answer | Refusal> {
  const webhookId = call.params.webhook_id ?? "";
  const { status, ...paging } = call.query as { status?: string; limit?: number; next_token?: string };
  const [register, found] = await Promise.all([
    ownRegister(call),
    pageOfStretch({ pk: webhookPk(webhookId), prefix: DELIVERIES, newestFirst: true, ...paging }),
  ]);
  if (find(register, webhookId) === undefined) return notFound("webhook");
  if (isRefusal(found)) return found;
  const deliveries = found.items.flatMap((item) => deliveryOf(item) ?? []);
  const wanted = deliveries.filter((delivery) => status === undefined || delivery.status === status);
  return { status: 200, body: { ...found, items: wanted.map(deliveryView) } };
}
