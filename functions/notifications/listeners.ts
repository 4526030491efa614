import { caseKey, idIn } from "../platform/cases.ts";
import { hearing } from "../platform/hearing.ts";
import type { Told } from "../platform/published.ts";
import { loadOne } from "../platform/table.ts";
import { caseMail, type Known } from "./case-mail.ts";
import { deliver } from "./delivery.ts";
import { followUpMail } from "./follow-up-mail.ts";
import { lettersOf, remindedKind, remindersOf, saidOf, type ToWrite } from "./hearing.ts";

export const handler = hearing(hear);

/**
 * Tells people what happened that they should hear of: one mail for each of them, in their language. May come twice:
 * each is told once (delivery.ts). Where one of two fails, both are tried again, and whoever was told is not told again.
 */
export async function hear(told: Told): Promise<void> {
  const { type } = told;
  if (type === "follow_up.sent") return deliver(followUpMail(told));
  const kind = remindedKind(type);
  if (kind === undefined) return writeAll(told, lettersOf(told), told);
  const found = await loadOne(caseKey(kind, idIn(told.subject, kind) ?? ""));
  // What was done meanwhile needs no reminder.
  if (found === undefined || found.stage !== told.data.stage) return;
  const { order_id, shop_id, buyer_id } = found as Readonly<Record<string, string>>;
  const subject = { ...told.subject, ...ids({ order_id, shop_id, buyer_id }) };
  return writeAll(told, remindersOf(kind, String(found.status), saidOf(found)), { subject, data: told.data });
}

function ids(known: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, id]) => (id === undefined ? [] : [[name, id]])),
  );
}

async function writeAll({ id }: Told, letters: readonly ToWrite[], known: Known): Promise<void> {
  await Promise.all(letters.map((letter) => write(id, letter, known)));
}

function write(eventId: string, { reader, letter }: ToWrite, { subject, data }: Known): Promise<void> {
  return deliver({
    notification_id: `${eventId}.${reader}`,
    kind: letter,
    under: "cases",
    to: { role: reader, id: (reader === "buyer" ? subject.buyer_id : subject.shop_id) ?? "" },
    subject,
    reads: {},
    compose: async (_facts, contact) =>
      caseMail(letter, { subject, data }, contact, process.env.CONSOLE_URL || undefined),
  });
}
