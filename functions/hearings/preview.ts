import type { Rupiah } from "../kernel/money.ts";
import { idr } from "../kernel/money.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Facts } from "../platform/command.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { type Consequence, consequenceView } from "../policies/consequences.ts";
import { refusalOf } from "./actions.ts";
import { sight } from "./commands.ts";
import { type Case, type Court, keyOf } from "./court.ts";
import { evolve } from "./hearing.ts";
import { unfitting } from "./ruling.ts";

/**
 * R4.4, R5.4: what a decision would bring, in money and points, to whoever may make or confirm it: by the rules that
 * carry it out, and with nothing changed.
 */
export async function previewDecision<H extends Case>(
  court: Court<H>,
  { caller, params, body, receivedMs }: Call,
): Promise<Answer | Refusal> {
  const id = params[`${court.kind}_id`] ?? "";
  const reads = Object.entries({ hearing: keyOf(court, id), ...court.reads(id) });
  const [item, ...items] = await load([SETTINGS, ...reads.map(([, key]) => key)]);
  const settings = settingsOf(item);
  const moment = { now: caseTime(receivedMs, settings), settings };
  const known = new Map(reads.map(([name], place) => [name, items[place]]));
  const facts: Facts = { get: (name) => known.get(name), learned: () => false };
  const seen = await sight(court, caller, facts, moment);
  if (isRefusal(seen)) return seen;
  const { before, context } = seen;
  const { outcome, amount } = wantedOf(body);
  const action = before.status === "confirming" ? "confirm" : "decide";
  const no =
    refusalOf(action, before, context.actor, context.terms, moment.now) ??
    unfitting({ outcome, ...(amount === undefined ? {} : { amount }) }, context.terms);
  if (no) return no;
  const given = amount === undefined ? {} : { amount };
  const ruling = { outcome, reason: "", ...given, by: caller.id, at: moment.now };
  const after = evolve(before, { name: "decided", at: moment.now, to: { status: "decided", ruling } });
  const brings = await court.foresees({ name: "decided", before, after, caller, facts, moment });
  if (isRefusal(brings)) return brings;
  const second = context.terms.four_eyes && action === "decide" ? [SECOND] : [];
  return {
    status: 200,
    body: {
      outcome,
      ...(amount === undefined ? {} : { amount: idr(amount) }),
      brings: [...second, ...brings].map(consequenceView),
    },
  };
}

const SECOND: Consequence = {
  code: "second_agent",
  text: {
    id: "Baru berlaku setelah petugas kedua mengonfirmasi.",
    en: "Only in force once a second agent has confirmed it.",
  },
};

function wantedOf(body: unknown): { readonly outcome: string; readonly amount: Rupiah | undefined } {
  const { outcome, amount } = body as { outcome: string; amount?: { amount: number } };
  return { outcome, amount: amount?.amount };
}
