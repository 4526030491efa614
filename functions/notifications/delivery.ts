import type { Contact } from "../contacts/contact.ts";
import { contactKey, contactOf } from "../contacts/store.ts";
import { isRefusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Change } from "../platform/changes.ts";
import { type Facts, type Plan, run } from "../platform/command.ts";
import { log } from "../platform/log.ts";
import type { Key } from "../platform/table.ts";
import { policyAt } from "../policies/versions.ts";
import { LEASE_MS, type Mail, type Notification, type Progress, turn, type Unsent } from "./notification.ts";
import { post, sender } from "./postbox.ts";
import { ended, progressed, progressKey, progressOf } from "./store.ts";

/** What a mail says, without where it goes; `guard` is what must still be so when its sending is claimed. */
export type Composed = Omit<Mail, "to"> & {
  readonly language: Contact["language"];
  readonly guard?: Change;
};

/** A notification, and how its mail is made of what is read for it. */
export interface ToDeliver extends Notification {
  readonly reads: Readonly<Record<string, Key>>;
  compose(facts: Facts, contact: Contact): Promise<Composed | "opted_out">;
}

/** What was claimed: a mail to be sent now, if any. */
interface Claimed {
  readonly mail?: Mail;
  readonly language?: string;
}

/**
 * Tells one person of one event by mail, and the bus what became of it. Claimed first and recorded after, at least
 * once: the same event again sends nothing, a death between the two sends it again. Thrown where it is to be tried
 * again.
 */
export async function deliver(wanted: ToDeliver): Promise<void> {
  const { mail, language = "id" } = await claim(wanted);
  const from = sender();
  if (mail === undefined || from === undefined) return;
  const taken = await post(from, mail);
  if (!taken) log.error("a mail was refused for good", { notification_id: wanted.notification_id });
  await finish(wanted, taken ? { channel: "email", language } : { reason: "refused" });
}

async function claim(wanted: ToDeliver): Promise<Claimed> {
  const { notification_id } = wanted;
  const outcome = await run({
    reads: { ...wanted.reads, progress: progressKey(notification_id), to: contactKey(wanted.to) },
    receivedMs: Date.now(),
    async plan(facts, { now, settings }): Promise<Plan> {
      const before = progressOf(facts.get("progress"));
      const next = turn(before, Date.now());
      if (next === "busy") throw new Error(`${notification_id} is being sent by somebody else`);
      if (next === "done") return { changes: [], answer: claimed({}) };
      const { email } = (await policyAt(settings.policy)).notifications;
      const contact = contactOf(facts.get("to"));
      const skip = (reason: Unsent): Plan => ({
        changes: [
          progressed(before, { notification_id, status: "skipped" }, Date.now()),
          ended(wanted, { reason }, now),
        ],
        answer: claimed({}),
      });
      if (!email[wanted.under]) return skip("switched_off");
      if (sender() === undefined) return skip("not_set_up");
      if (contact === undefined) return skip("no_contact");
      const composed = await wanted.compose(facts, contact);
      if (composed === "opted_out") return skip(composed);
      const claimed_until = Date.now() + LEASE_MS;
      const { language, guard, ...mail } = composed;
      const claim = progressed(before, { notification_id, status: "sending", claimed_until }, Date.now());
      return {
        changes: guard ? [claim, guard] : [claim],
        answer: claimed({ mail: { ...mail, to: contact.email }, language }),
      };
    },
  });
  if (isRefusal(outcome)) throw new Error(`${notification_id} could not be claimed: ${outcome.code}`);
  return outcome.body as Claimed;
}

async function finish(wanted: Notification, how: Parameters<typeof ended>[1]): Promise<void> {
  const { notification_id } = wanted;
  const status: Progress["status"] = "reason" in how ? "skipped" : "sent";
  const outcome = await run({
    reads: { progress: progressKey(notification_id) },
    receivedMs: Date.now(),
    plan(facts, { now }): Plan {
      const before = progressOf(facts.get("progress"));
      // Whoever took over was as far already.
      if (before && before.status !== "sending") return { changes: [], answer: claimed({}) };
      return {
        changes: [progressed(before, { notification_id, status }, Date.now()), ended(wanted, how, now)],
        answer: claimed({}),
      };
    },
  });
  if (isRefusal(outcome)) throw new Error(`${notification_id} could not be recorded: ${outcome.code}`);
}

function claimed(body: Claimed): Answer {
  return { status: 200, body };
}
