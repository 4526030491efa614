import { useEffect, useState } from "react";
import { hrefOf } from "../api/actions.ts";
import { SideEvidence } from "../hearings/side-evidence.tsx";
import { TextsField } from "../parts/fields.tsx";
import { useWords, words } from "../texts/language.ts";
import { Checklist } from "./checklist.tsx";
import { HandIn } from "./hand-in.tsx";
import type { Heard, Side } from "./heard.ts";
import { useDraft } from "./use-draft.ts";
import { useLookingAgain } from "./use-looking-again.ts";

const said = words({
  id: {
    statement: "Pernyataan",
    help: "Tersimpan sendiri; pihak lain baru melihatnya setelah diserahkan.",
    done: "Anda sudah selesai menyerahkan bukti.",
    none: "Tidak ada kesempatan lagi untuk menyerahkan bukti.",
    wanted: "Petugas meminta bukti tambahan",
  },
  en: {
    statement: "Statement",
    help: "Saved by itself; the other side sees it only once it is handed in.",
    done: "You are done handing in evidence.",
    none: "There are no chances left to hand in evidence.",
    wanted: "The agent asks for more evidence",
  },
});

/** How long nothing is typed until it is saved. */
const PAUSE_MS = 800;

/**
 * A side's evidence, in disputes and appeals alike: what was handed in, the checklist with its files, the statement,
 * and handing in. The page gives the case as the API answers it; what changes it is asked for again by itself.
 */
export function Evidence(its: Wanted) {
  // What was handed in is a draft no more: the next one begins empty.
  return <Round key={its.heard.sides[its.side]?.used} {...its} />;
}

interface Wanted {
  readonly heard: Heard;
  readonly side: Side;
}

function Round({ heard, side }: Wanted) {
  const text = useWords(said);
  const draft = useDraft(heard);
  const [statement, write] = useState(heard.draft?.statement ?? "");
  const mayWrite = hrefOf(heard, "save_draft") !== undefined;
  useLookingAgain(heard.draft?.files ?? []);
  useSaving(statement, heard.draft?.statement ?? "", mayWrite, draft.write);
  const mine = heard.sides[side];
  return (
    <>
      {heard.evidence_wanted && (
        <section className="note soon" aria-label={text.wanted}>
          <p>
            <strong>{text.wanted}</strong>
          </p>
          <p>{heard.evidence_wanted}</p>
        </section>
      )}
      <div className="with-beside">
        <div>
          <Checklist heard={heard} side={side} draft={draft} />
          {mayWrite && (
            <TextsField
              label={text.statement}
              help={text.help}
              most={4000}
              defaultValue={statement}
              onChange={write}
            />
          )}
        </div>
        <div className="beside">
          {!mayWrite && heard.status === "gathering" && <p>{mine?.done ? text.done : text.none}</p>}
          <HandIn heard={heard} side={side} draft={draft} statement={statement} />
        </div>
      </div>
      <div className="columns">
        {(mine?.used ?? 0) > 0 && <SideEvidence heard={heard} side={side} own />}
        <SideEvidence heard={heard} side={side === "seller" ? "buyer" : "seller"} />
      </div>
    </>
  );
}

/** Saves what is written a moment after the last key. */
function useSaving(
  statement: string,
  saved: string,
  may: boolean,
  write: (statement: string) => Promise<unknown>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the pause anew
  useEffect(() => {
    if (!may || statement.trim() === saved) return;
    const pause = setTimeout(() => void write(statement).catch(() => undefined), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [statement]);
}
