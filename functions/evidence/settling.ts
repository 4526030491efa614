import { conflict, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, SYSTEM } from "../platform/caller.ts";
import { type Plan, run } from "../platform/command.ts";
import { type CaseEvent, record } from "../platform/events.ts";
import { discard, keep } from "./bucket.ts";
import {
  type Accepted,
  accept,
  type Check,
  type Pinned,
  type Refused,
  refuse,
  type Verdict,
  weigh,
} from "./file.ts";
import type { Owner } from "./owner.ts";
import { advance, fileEventsPk, fileKey, fileOf, incomingKey } from "./store.ts";

/** Which checks a deployment has: GuardDuty scans in AWS, on one machine there is none. */
export function checksWanted(): readonly Check[] {
  return process.env.MALWARE_SCAN === "guardduty" ? ["content", "malware"] : ["content"];
}

/**
 * Takes a verdict to the file in one conditional transaction, and clears away what arrived once the file is decided.
 * A verdict may come twice, late, and at the same instant as another: the file is decided once.
 */
export async function settle(owner: Owner, fileId: string, verdict: Verdict): Promise<void> {
  const arrived = { key: incomingKey(owner, fileId), version_id: verdict.object_version };
  let kept: Pinned | undefined;
  const outcome = await run({
    reads: { file: fileKey(owner, fileId) },
    receivedMs: Date.now(),
    async plan(facts, { now }): Promise<Plan | Refusal> {
      const file = fileOf(facts.get("file"));
      if (file === undefined) return NOTHING_TO_DO;
      const weighed = weigh(file, verdict, checksWanted());
      switch (weighed.kind) {
        case "nothing":
          return NOTHING_TO_DO;
        case "wait":
          return { changes: [advance(weighed.file)], answer: STILL };
        case "refuse": {
          const refused = refuse(weighed.file, weighed.why, now);
          return { changes: [advance(refused), told(refused, weighed.file.status)], answer: DECIDED };
        }
        case "accept": {
          kept ??= await keep(file, arrived);
          const accepted = accept(weighed.file, kept, now);
          return { changes: [advance(accepted), told(accepted, weighed.file.status)], answer: DECIDED };
        }
        default:
          return weighed satisfies never;
      }
    },
  });
  if (outcome === DECIDED) return discard(arrived);
  // Somebody else decided it meanwhile: this copy is nobody's.
  if (kept) await discard(kept);
}

/** What happened to a file, in a partition of its own: the case counts its own events (R8.1, R8.5). */
function told(file: Accepted | Refused, from: string) {
  const { file_id, case_kind, case_id, party, requirement, content_type, bytes, subject } = file;
  const event: CaseEvent = {
    event_id: `${file_id}-1`,
    type: `evidence.${file.status}`,
    at: file.status === "accepted" ? file.accepted_at : file.refused_at,
    seq: 1,
    actor: actorOf({ ...SYSTEM, id: "evidence" }),
    subject,
    from,
    to: file.status,
    data: {
      case_kind,
      case_id,
      party,
      ...(requirement === undefined ? {} : { requirement }),
      content_type,
      bytes,
      ...(file.status === "refused" ? { why: file.why } : {}),
    },
  };
  return record(fileEventsPk(file_id), event);
}

const STILL: Answer = { status: 200, body: { decided: false } };
const DECIDED: Answer = { status: 200, body: { decided: true } };
const NOTHING_TO_DO = conflict(
  "file_decided",
  "The file is decided, or this is another object under its key.",
);
