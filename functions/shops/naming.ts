import { newId } from "../kernel/ids.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { put } from "../platform/changes.ts";
import { type Plan, run } from "../platform/command.ts";
import type { Call } from "../platform/request.ts";
import { load, loadOne } from "../platform/table.ts";
import { happened, nameKey, nameOf } from "./store.ts";
import { shopFor } from "./whose.ts";

/** R1.1: what the marketplace calls a shop; the same again changes nothing. */
export async function putShopProfile(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const { name } = call.body as { name: string };
  return run({
    reads: { name: nameKey(shopId) },
    receivedMs: call.receivedMs,
    plan(facts, { now }): Plan {
      const answer = { status: 200, body: shown(shopId, name) };
      if (nameOf(facts.get("name")) === name) return { changes: [], answer };
      const changes = [
        put("name", { ...nameKey(shopId), name }),
        happened(shopId, newId("ev", now), "shop.named", now, call.caller, {}),
      ];
      return { changes, answer };
    },
  });
}

/** What a shop is called; of one that nobody named there is the id alone. */
export async function getShopProfile(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  return { status: 200, body: shown(shopId, nameOf(await loadOne(nameKey(shopId)))) };
}

/** The names of the shops on a page, in one read; a seller learns the own shop's alone. */
export async function getShopNames({ caller, query }: Call): Promise<Answer> {
  const asked = [...new Set(String(query.shop_ids).split(","))];
  const ids = asked.filter((id) => caller.role !== "seller" || caller.shop_id === id);
  const found = ids.length === 0 ? [] : await load(ids.map(nameKey));
  return { status: 200, body: { items: ids.map((id, n) => shown(id, nameOf(found[n]))) } };
}

function shown(shop_id: string, name: string | undefined) {
  return { shop_id, ...(name === undefined ? {} : { name }) };
}
