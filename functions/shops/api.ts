import { newId } from "../kernel/ids.ts";
import { inJakarta } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import { isRefusal, notFound, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { type Balance, effectOn, type Journal, journal, payable } from "../ledger/ledger.ts";
import { balanceKey, balanceOf, book, journalOf, journalsOf, rebalance } from "../ledger/store.ts";
import { countsKey, shopOrders } from "../orders/listing.ts";
import type { Answer } from "../platform/answer.ts";
import { put } from "../platform/changes.ts";
import { type Plan, run } from "../platform/command.ts";
import { serve } from "../platform/http.ts";
import { pageOfStretch } from "../platform/pages.ts";
import type { Call } from "../platform/request.ts";
import { type Item, load, loadOne } from "../platform/table.ts";
import type { ReturnAddress } from "./address.ts";
import { routes } from "./contract.ts";
import { getShopNames, getShopProfile, putShopProfile } from "./naming.ts";
import { addressOf, happened, profileKey } from "./store.ts";
import { shopFor } from "./whose.ts";

/** A shop's name, its money and its return address over HTTP. */
export const handler = serve(routes, {
  getBalance,
  getStatement,
  topUp: (call) => move(call, "topped_up"),
  payOut: (call) => move(call, "paid_out"),
  putReturnAddress,
  getReturnAddress,
  putShopProfile,
  getShopProfile,
  getShopNames,
});

async function getBalance(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const [balance, counts] = await load([balanceKey(shopId), countsKey(shopOrders(shopId))]);
  return { status: 200, body: balanceView(shopId, balanceOf(balance), counts) };
}

function balanceView(shopId: string, balance: Balance, counts: Item | undefined) {
  return {
    shop_id: shopId,
    available: idr(balance.available),
    frozen: idr(balance.frozen),
    queued: idr(balance.queued),
    queued_count: balance.queued_count,
    fines_owed: idr(balance.fines_owed),
    payable: idr(payable(balance)),
    held: idr(Number(counts?.held ?? 0)),
  };
}

async function getStatement(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const found = await pageOfStretch({
    pk: journalsOf(shopId),
    prefix: "J#",
    newestFirst: true,
    ...call.query,
  });
  if (isRefusal(found)) return found;
  return { status: 200, body: { ...found, items: found.items.map((item) => lineView(journalOf(item))) } };
}

function lineView(entry: Journal) {
  const { journal_id, movement, order_id, refund_id, penalty_id, reference } = entry;
  return {
    journal_id,
    at: inJakarta(entry.at),
    movement,
    held_change: idr(effectOn(entry, (account) => account.startsWith("held:"))),
    balance_change: idr(effectOn(entry, (account) => account.startsWith("shop:"))),
    frozen_change: idr(effectOn(entry, (account) => account.startsWith("frozen:"))),
    legs: entry.legs.map(({ account, amount }) => ({ account, amount: idr(amount) })),
    ...(order_id ? { order_id } : {}),
    ...(refund_id ? { refund_id } : {}),
    ...(penalty_id ? { penalty_id } : {}),
    ...(reference ? { reference } : {}),
  };
}

/** Top-up or payout: the balance is read, so that a payout can say how much there is (R3.5). */
async function move(call: Call, movement: "topped_up" | "paid_out"): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const { amount, reference } = call.body as { amount: { amount: number }; reference: string };
  return run({
    reads: { balance: balanceKey(shopId), counts: countsKey(shopOrders(shopId)) },
    receivedMs: call.receivedMs,
    call: call.call,
    plan(facts, { now }): Plan | Refusal {
      const before = balanceOf(facts.get("balance"));
      const most = payable(before);
      if (movement === "paid_out" && amount.amount > most) {
        return ruledOut("R3.5", "balance_short", `At most ${most} rupiah can be paid out now.`, {
          present: { shop_id: shopId, payable: most },
        });
      }
      const signed = movement === "topped_up" ? amount.amount : -amount.amount;
      const { version: _version, ...figures } = { ...before, available: before.available + signed };
      if (!Number.isSafeInteger(figures.available)) {
        return ruledOut("R1.2", "amount_too_large", "The balance would be more than this system can hold.");
      }
      const id = newId("jr", now);
      const legs = [
        { account: "payments", amount: -signed } as const,
        { account: `shop:${shopId}`, amount: signed } as const,
      ];
      const changes = [
        rebalance(shopId, before, figures),
        book(journal({ journal_id: id, at: now, shop_id: shopId, movement, legs, reference })),
        happened(shopId, id, `shop.${movement}`, now, call.caller, {
          amount: amount.amount,
          currency: "IDR",
          ...(movement === "topped_up" ? { serves_queue: true } : {}),
        }),
      ];
      const after = { ...figures, version: before.version + 1 };
      return { changes, answer: { status: 201, body: balanceView(shopId, after, facts.get("counts")) } };
    },
  });
}

async function putReturnAddress(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const return_address = call.body as ReturnAddress;
  return run({
    reads: { profile: profileKey(shopId) },
    receivedMs: call.receivedMs,
    plan(facts, { now }): Plan | Refusal {
      const answer = { status: 200, body: { shop_id: shopId, return_address } };
      const present = addressOf(facts.get("profile"));
      if (JSON.stringify(present) === JSON.stringify(return_address)) return { changes: [], answer };
      const type = "shop.return_address_given";
      const changes = [
        put("profile", { ...profileKey(shopId), return_address }),
        happened(shopId, newId("ev", now), type, now, call.caller, {}),
      ];
      return { changes, answer };
    },
  });
}

async function getReturnAddress(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const return_address = addressOf(await loadOne(profileKey(shopId)));
  if (return_address === undefined) return notFound("return_address");
  return { status: 200, body: { shop_id: shopId, return_address } };
}
