import * as z from "zod/mini";
import type { Role } from "../platform/caller.ts";
import { commandsBelow, instantText, paging, type RouteContract, text } from "../platform/contract.ts";
import { DELIVERY_STATUSES } from "./delivery.ts";
import { isKnown } from "./subscription.ts";

/** A seller for the own shop, the operator for the marketplace; what one has the other does not see. */
const THOSE: readonly Role[] = ["seller", "operator"];

/** The exact name of a type, all of a group (`refund.*`), or all there is (`*`). */
const pattern = z.string().check(
  z.maxLength(60),
  z.refine((value) => isKnown(value), { error: "unknown_event_type" }),
);

const url = z.string().check(z.minLength(1), z.maxLength(500));
const types = z.array(pattern).check(z.minLength(1), z.maxLength(30));

const below = commandsBelow("/webhooks/{webhook_id}");

function command(id: string, path: string, summary: string, body?: z.ZodMiniType) {
  return below(id, path, THOSE, summary, ["R8.3"], body);
}

/** The routes of the webhooks room. */
export const routes: readonly RouteContract[] = [
  {
    id: "listEventTypes",
    method: "GET",
    path: "/event-types",
    who: THOSE,
    summary: "Every type of event that the caller can subscribe to",
    rules: ["R8.3"],
  },
  {
    id: "createWebhook",
    method: "POST",
    path: "/webhooks",
    who: THOSE,
    summary: "Have events sent to a URL; the answer holds the secret that they are signed with, once",
    rules: ["R8.3"],
    body: z.strictObject({ url, types, description: z.optional(text(200)) }),
    keyed: true,
  },
  {
    id: "listWebhooks",
    method: "GET",
    path: "/webhooks",
    who: THOSE,
    summary: "The shop's webhooks; the operator's are the marketplace's",
    rules: ["R8.3"],
  },
  {
    id: "getWebhook",
    method: "GET",
    path: "/webhooks/{webhook_id}",
    who: THOSE,
    summary: "A webhook, without its secret",
    rules: ["R8.3"],
  },
  command(
    "changeWebhook",
    "change",
    "Another URL, other types or another description; what is left out stays",
    z.strictObject({
      url: z.optional(url),
      types: z.optional(types),
      description: z.optional(text(200)),
    }),
  ),
  command("rotateSecret", "secret", "A new secret, shown once; the old one signs as well for 24 hours"),
  command("testWebhook", "test", "Send a test event to this webhook alone"),
  command("disableWebhook", "disable", "Send nothing to it"),
  command("enableWebhook", "enable", "Send to it again what happens from now on"),
  {
    id: "getDeliveries",
    method: "GET",
    path: "/webhooks/{webhook_id}/deliveries",
    who: THOSE,
    summary: "What was sent and what became of it, of the last 30 days, the newest event first",
    rules: ["R8.3"],
    query: z.strictObject({ ...paging, status: z.optional(z.enum(DELIVERY_STATUSES)) }),
  },
  command(
    "deliverAgain",
    "deliveries/{delivery_id}/again",
    "Send a delivery once more, under the same event id",
  ),
  command(
    "replayWebhook",
    "replay",
    "Send once more what did not arrive of the events since an instant; a bounded number at a time",
    z.strictObject({ since: instantText }),
  ),
  command("removeWebhook", "removal", "Have no webhook there any more"),
];
