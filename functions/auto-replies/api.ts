import { isDeepStrictEqual } from "node:util";
import type { Language } from "../contacts/contact.ts";
import { contactKey, contactOf } from "../contacts/store.ts";
import { instant, millis } from "../kernel/instants.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { type Plan, run } from "../platform/command.ts";
import { serve } from "../platform/http.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { policyAt, rulesAt } from "../policies/versions.ts";
import { SAMPLE_ORDER } from "../templates/values.ts";
import { routes } from "./contract.ts";
import { decide, type Standing } from "./decide.ts";
import { indexOf } from "./keywords.ts";
import { messageOf } from "./message.ts";
import { checkEdited, type Edited, published } from "./settings.ts";
import { currentKey, currentOf, newestOf, publish, versionKey, versionOf } from "./store.ts";
import { autoRepliesView, tryOutView } from "./view.ts";

/** A shop's automatic replies (R6.2), over HTTP. */
export const handler = serve(routes, { getAutoReplies, putAutoReplies, tryAutoReplies });

/** Another shop's automatic replies are not found. */
function shopFor({ caller, params }: Call): string | Refusal {
  const shopId = params.shop_id ?? "";
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(shopId)) return notFound("shop");
  return caller.role === "seller" && caller.shop_id !== shopId ? notFound("shop") : shopId;
}

async function getAutoReplies(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  return { status: 200, body: autoRepliesView(await newestOf(shopId)) };
}

/** The next version; what was accepted already is answered again, so that a retry does no harm. */
async function putAutoReplies(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const edited = call.body as Edited & { readonly version: number };
  return run({
    reads: { current: currentKey(shopId), version: versionKey(shopId, edited.version + 1) },
    receivedMs: call.receivedMs,
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const accepted = versionOf(facts.get("version"));
      const again = { ...edited, shop_id: shopId, version: edited.version + 1 };
      if (accepted && isDeepStrictEqual(accepted, again))
        return { changes: [], answer: { status: 200, body: autoRepliesView(accepted) } };
      const { link_hosts } = (await policyAt(settings.policy)).follow_ups;
      const next = published(currentOf(facts.get("current"), shopId), edited, link_hosts);
      if (isRefusal(next)) return next;
      return {
        changes: publish(next, now, call.caller),
        answer: { status: 200, body: autoRepliesView(next) },
      };
    },
  });
}

/** A message that nobody wrote, and what the shop is said to have said before it. */
interface TryOut {
  readonly text: string;
  readonly at?: string;
  readonly first_contact: boolean;
  readonly automatic_at?: string;
  readonly answered_at?: string;
  readonly order_id?: string;
  /** What is not published yet. */
  readonly draft?: Edited;
}

async function tryAutoReplies(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const wanted = call.body as TryOut;
  const shop = contactKey({ role: "shop", id: shopId });
  const [[settingsItem, shopItem, orderItem], newest] = await Promise.all([
    load([SETTINGS, shop, orderKey(wanted.order_id ?? "-")]),
    wanted.draft ?? newestOf(shopId),
  ]);
  const settings = settingsOf(settingsItem);
  const { policy, calendar } = await rulesAt(settings);
  const no = wanted.draft && checkEdited(wanted.draft, "/draft", policy.follow_ups.link_hosts);
  if (no) return no;
  const order = orderOf(orderItem);
  if (wanted.order_id && order?.shop_id !== shopId) return notFound("order");

  const at = wanted.at ? instant(millis(wanted.at)) : caseTime(call.receivedMs, settings);
  const heard = { message: HEARD, at, text: wanted.text, first: wanted.first_contact };
  const context = { now: at, policy, calendar };
  const decision = decide(newest, indexOf(newest.replies), heard, standingOf(wanted), context);
  const reply = decision.chosen?.reply;
  const opens_at = decision.openness?.open === false ? decision.openness.opens_at : undefined;
  const read = (language: Language) =>
    reply &&
    messageOf(reply, {
      order: order ?? { ...SAMPLE_ORDER, shop_id: shopId },
      reader: { language },
      shop_name: contactOf(shopItem)?.name,
      opens_at,
    });
  const [id, en] = [read("id"), read("en")];
  return { status: 200, body: tryOutView(decision, id && en && { id, en }) };
}

/** The message that is tried comes after whatever the shop has said. */
const HEARD = 5;

/** What the shop is said to have said, the earlier of the two first. */
function standingOf({ automatic_at, answered_at }: TryOut): Standing {
  const personLast = millis(answered_at ?? "") >= millis(automatic_at ?? "");
  const automatic = { message: personLast ? 2 : 4, replies_to: 1 };
  return {
    ...(automatic_at ? { automatic: { ...automatic, at: instant(millis(automatic_at)) } } : {}),
    ...(answered_at ? { answered: 3, answered_at: instant(millis(answered_at)) } : {}),
  };
}
