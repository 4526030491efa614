import { useRef } from "react";
import { hrefOf } from "../api/actions.ts";
import type { Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import type { Announced, SignedForm } from "../api/upload.ts";
import { type DraftFile, type Heard, pathOf } from "./heard.ts";

type Draft = Shapes["Draft"];

interface Opened {
  readonly file: DraftFile;
  readonly form: SignedForm;
  readonly draft: number;
}

/**
 * A side's draft as it is saved (R4.2). Saving names every file of it, so whatever changes it goes one after the
 * other: a file that was just added is not left out by what was written meanwhile.
 */
export function useDraft(heard: Heard) {
  const saving = useCommand<Draft>("PUT");
  const opening = useCommand<Opened>();
  const known = useRef<Pick<Draft, "version" | "statement" | "files"> | undefined>(heard.draft);
  if (heard.draft && heard.draft.version >= (known.current?.version ?? 0)) known.current = heard.draft;
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  function inTurn<T>(what: () => Promise<T>): Promise<T> {
    const next = turn.current.catch(() => undefined).then(what);
    turn.current = next;
    return next;
  }

  /** Saves a draft of just this. */
  function put(statement: string, files: readonly DraftFile[]): Promise<{ readonly version: number }> {
    const said = statement.trim();
    const body = { ...(said ? { statement: said } : {}), files: files.map(({ file_id }) => file_id) };
    return saving.mutateAsync({ path: hrefOf(heard, "save_draft") ?? "", body }).then((draft) => {
      known.current = draft;
      return draft;
    });
  }

  /** The API has added a file by itself. */
  function added({ draft: version, file }: Pick<Opened, "draft" | "file">): void {
    const before = known.current ?? { statement: "", files: [], version: 0 };
    if (version > before.version) known.current = { ...before, version, files: [...before.files, file] };
  }

  const statementOf = () => known.current?.statement ?? "";
  const filesOf = () => known.current?.files ?? [];

  return {
    error: saving.error,
    /** Saves what is written; the draft as it is then. */
    write: (statement: string) =>
      inTurn(async () => {
        const now = known.current;
        return now && now.version > 0 && now.statement === statement.trim() ? now : put(statement, filesOf());
      }),
    /** Takes a file out of the draft. */
    remove: (id: string) =>
      inTurn(() =>
        put(
          statementOf(),
          filesOf().filter(({ file_id }) => file_id !== id),
        ),
      ),
    /** Puts a transcript of the conversation into the draft, as an item of the checklist. */
    attach: (requirement: string, transcript_id: string) =>
      inTurn(async () => {
        const path = `${pathOf(heard)}/transcripts`;
        added(await opening.mutateAsync({ path, body: { transcript_id, requirement } }));
      }),
    /** Asks for a form for a file, which is in the draft from then on. */
    sign: (requirement: string) => (file: Announced) =>
      inTurn(async () => {
        const path = hrefOf(heard, "open_upload") ?? "";
        const opened = await opening.mutateAsync({ path, body: { ...file, requirement } });
        added(opened);
        return opened.form;
      }),
  };
}

export type DraftInHand = ReturnType<typeof useDraft>;
