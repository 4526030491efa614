import type { Owner } from "../evidence/owner.ts";
import { fileKey, fileOf } from "../evidence/store.ts";
import { type FileWanted, fileAnswer, fileView, openUpload, shown } from "../evidence/upload.ts";
import { conflict, invalid, isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { type Change, check } from "../platform/changes.ts";
import { type Facts, type Plan, run } from "../platform/command.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load, stretch } from "../platform/table.ts";
import { refusalOf } from "./actions.ts";
import { hear, sight } from "./commands.ts";
import { type Case, type Court, keyOf } from "./court.ts";
import { budget, isOwn, ownFile } from "./own-files.ts";
import { keptOf, openedEnough, preparing, unwanted, whereOf } from "./preparing.ts";
import {
  type Draft,
  draftKey,
  draftOf,
  insertSubmission,
  type Kept,
  MOST_SUBMISSIONS,
  SUBMISSIONS,
  saveDraft as save,
  submissionOf,
} from "./store.ts";
import { draftView, isPlatform } from "./view.ts";

/** R4.2: saves what a side is preparing, and says what it would be turned back for. It costs nothing. */
export async function saveDraft<H extends Case>(court: Court<H>, call: Call): Promise<Answer | Refusal> {
  const { pk, side, id, owner } = whereOf(court, call);
  const { statement, files = [] } = call.body as { statement?: string; files?: string[] };
  const wanted = [...new Set(files)];
  const named = Object.fromEntries(wanted.map((file) => [`file:${file}`, fileKey(owner, file)]));
  return run({
    reads: { hearing: keyOf(court, id), draft: draftKey(pk, side), ...named },
    receivedMs: call.receivedMs,
    async plan(facts, moment): Promise<Plan | Refusal> {
      const found = await preparing(court, call, facts, moment, "save_draft");
      if (isRefusal(found)) return found;
      const own = wanted.map((file) => ownFile(facts, file, side, found.before));
      const foreign = own.indexOf(undefined);
      if (foreign >= 0) {
        const issues = [{ pointer: `/files/${foreign}`, issue: "unknown" }];
        return invalid("unknown_file", "Name files that this side has uploaded to this case.", issues);
      }
      const known = own.filter((file) => file !== undefined);
      const over = budget(known);
      if (over) return over;
      const before = draftOf(facts.get("draft"));
      const kept: Omit<Draft, "version"> = {
        ...(statement === undefined ? {} : { statement }),
        files: known.map(keptOf),
        opened: before.opened,
      };
      const after = { ...kept, version: before.version + 1 };
      const { before: hearing, context } = found;
      const body = draftView(hearing, side, after, known, context.terms);
      return { changes: [save(pk, side, before, kept)], answer: { status: 200, body } };
    },
  });
}

/** R4.2: opens an upload under an item of the checklist; the file is in the draft from then on. */
export async function openFile<H extends Case>(court: Court<H>, call: Call): Promise<Answer | Refusal> {
  const { pk, side, id, owner } = whereOf(court, call);
  const wanted = call.body as FileWanted & { readonly requirement: string };
  return run({
    reads: { hearing: keyOf(court, id), draft: draftKey(pk, side) },
    receivedMs: call.receivedMs,
    call: call.call,
    async plan(facts, moment): Promise<Plan | Refusal> {
      const found = await preparing(court, call, facts, moment, "open_upload");
      if (isRefusal(found)) return found;
      const { before: hearing, context } = found;
      const unasked = unwanted(wanted, side, context.terms);
      if (unasked) return unasked;
      const draft = draftOf(facts.get("draft"));
      const enough = openedEnough(draft);
      if (enough) return enough;
      const { now } = moment;
      const { receivedMs } = call;
      const subject = court.subjectOf(hearing);
      const opened = await openUpload({
        owner,
        party: side,
        wanted,
        taken: draft.files,
        subject,
        now,
        receivedMs,
      });
      if (isRefusal(opened)) return opened;
      const { file, form, changes } = opened;
      const { version: _version, ...was } = draft;
      const next = { ...was, files: [...draft.files, keptOf(file)], opened: draft.opened + 1 };
      const body = { file: fileView(file), form: shown(form), draft: draft.version + 1 };
      return { changes: [...changes, save(pk, side, draft, next)], answer: { status: 201, body } };
    },
  });
}

/** R4.1: hands in the draft that was seen, and uses one chance; or is turned back, and uses none. */
export function submitEvidence<H extends Case>(court: Court<H>, call: Call): Promise<Answer | Refusal> {
  const { id, pk, side, owner } = whereOf(court, call);
  const { draft: version } = call.body as { draft: number };
  const { caller, receivedMs } = call;
  return hear(court, {
    id,
    caller,
    receivedMs,
    call: call.call,
    reads: { draft: draftKey(pk, side) },
    word(facts, { actor, terms, now }, before) {
      const no = refusalOf("submit_evidence", before, actor, terms, now);
      if (no) return no;
      const draft = draftOf(facts.get("draft"));
      if (draft.version !== version) return draftChanged(draft);
      const statement = draft.statement ?? "";
      const files = draft.files.map((kept) => ({ ...kept, status: statusOf(facts, kept) }));
      return {
        command: { kind: "submit_evidence", submission: { statement, files } },
        also: (after: H) => [
          ...draft.files.map((kept) => accepted(owner, kept)),
          insertSubmission(pk, after.version, {
            side,
            chance: after.sides[side]?.used ?? 0,
            statement,
            files: draft.files,
            submitted_at: now,
          }),
          save(pk, side, draft, { files: [], opened: draft.opened }),
        ],
      };
    },
  });
}

/**
 * A file that is accepted stays so: it is assumed to be, and the transaction holds only where it is. Whose it is was seen
 * when the draft named it.
 */
function accepted(owner: Owner, { file_id }: Kept): Change {
  return check(`file:${file_id}`, fileKey(owner, file_id), {
    expression: "#status = :accepted",
    values: { ":accepted": "accepted" },
  });
}

function statusOf(facts: Facts, { file_id }: Kept): string {
  const fact = `file:${file_id}`;
  return facts.learned(fact) ? (fileOf(facts.get(fact))?.status ?? "unknown") : "accepted";
}

function draftChanged({ version }: Draft): Refusal {
  const detail = "The draft is another one by now, or was handed in: look at it again.";
  return conflict("draft_changed", detail, { rule: "R4.1", present: { draft: version } });
}

/** R4.3: a link to a file: one's own at any time, the other side's once it was handed in. */
export async function getFile<H extends Case>(court: Court<H>, call: Call): Promise<Answer | Refusal> {
  const { id, pk, side, owner } = whereOf(court, call);
  const fileId = call.params.file_id ?? "";
  const [[settings, item, file], handedIn] = await Promise.all([
    load([SETTINGS, keyOf(court, id), fileKey(owner, fileId)]),
    stretch({ pk, prefix: SUBMISSIONS, limit: MOST_SUBMISSIONS }),
  ]);
  const at = settingsOf(settings);
  const moment = { now: caseTime(call.receivedMs, at), settings: at };
  const seen = await sight(court, call.caller, { get: () => item }, moment);
  if (isRefusal(seen)) return seen;
  const found = fileOf(file);
  const own = found && !isPlatform(seen.context.actor) && isOwn(found, side, seen.before);
  const submitted = handedIn.items.some((one) =>
    submissionOf(one).files.some((kept) => kept.file_id === fileId),
  );
  if (found === undefined || !(own || submitted)) return notFound("file");
  return fileAnswer(found, call.receivedMs);
}
