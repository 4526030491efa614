import { useState } from "react";
import { Button } from "react-aria-components";
import { hrefOf } from "../api/actions.ts";
import { useCommand } from "../api/command.ts";
import { Confirm } from "../parts/confirm.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";
import { MISSING } from "./evidence-words.ts";
import type { Heard, Side } from "./heard.ts";
import type { DraftInHand } from "./use-draft.ts";

const said = words({
  id: {
    title: "Serahkan",
    missing: "Yang masih kurang (belum memakai kesempatan):",
    ready: "Semua yang wajib sudah ada.",
    handed:
      "Anda sudah menyerahkan bukti. Masih ada yang lain? Tulis pernyataan dan lampirkan berkasnya. Bila tidak ada lagi, katakan saja.",
    chances: (left: number) => `Kesempatan tersisa: ${left}.`,
    submit: "Serahkan bukti ini",
    sure: "Serahkan bukti ini sekarang?",
    costs: (left: number) =>
      `Ini memakai satu kesempatan; setelah itu tersisa ${left - 1}. Yang sudah diserahkan dilihat semua pihak dan tidak dapat ditarik kembali.`,
    yes: "Ya, serahkan",
    finish: "Tidak ada lagi yang saya serahkan",
    done: "Selesai menyerahkan bukti?",
    over: (left: number) =>
      left > 0
        ? `Anda melepas ${left} kesempatan yang tersisa. Setelah kedua pihak selesai, petugas mulai meninjau.`
        : "Setelah kedua pihak selesai, petugas mulai meninjau.",
    sureDone: "Ya, saya selesai",
  },
  en: {
    title: "Hand in",
    missing: "Still missing (no chance is used by this):",
    ready: "All that is required is there.",
    handed:
      "You have handed in your evidence. Is there anything else? Write a statement and attach its files. If there is nothing more, just say so.",
    chances: (left: number) => `Chances left: ${left}.`,
    submit: "Hand in this evidence",
    sure: "Hand in this evidence now?",
    costs: (left: number) =>
      `This uses one chance; ${left - 1} will be left. Everybody in the case sees what is handed in, and it cannot be taken back.`,
    yes: "Yes, hand it in",
    finish: "I have nothing more to hand in",
    done: "Done with your evidence?",
    over: (left: number) =>
      left > 0
        ? `You give up the ${left} chances that are left. When both sides are done, an agent begins the review.`
        : "When both sides are done, an agent begins the review.",
    sureDone: "Yes, I am done",
  },
});

interface Wanted {
  readonly heard: Heard;
  readonly side: Side;
  readonly draft: DraftInHand;
  /** What is written, saved or not yet. */
  readonly statement: string;
}

/** What is still missing and how many chances are left, before the button that uses one (R4.1, R4.2). */
export function HandIn({ heard, side, draft, statement }: Wanted) {
  const text = useWords(said);
  const say = useSaid();
  const missing = useMissing(heard);
  const [asking, ask] = useState<"submit" | "finish" | undefined>(undefined);
  const command = useCommand();
  const left = heard.sides[side]?.submissions_remaining ?? 0;
  // Nobody owes another submission: nothing is missing before one is begun.
  const begun = statement.trim() !== "" || (heard.draft?.files.length ?? 0) > 0;
  const handed = (heard.sides[side]?.used ?? 0) > 0 && !begun;
  const submit = hrefOf(heard, "submit_evidence");
  const finish = hrefOf(heard, "finish_evidence");
  const close = { onSettled: () => ask(undefined) };
  async function handIn() {
    const saved = await draft.write(statement).catch(() => undefined);
    if (saved === undefined || submit === undefined) return ask(undefined);
    command.mutate({ path: submit, body: { draft: saved.version } }, close);
  }
  if (submit === undefined) return null;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <div aria-live="polite">
        {handed ? (
          <p>{text.handed}</p>
        ) : missing.length > 0 ? (
          <>
            <p>{text.missing}</p>
            <ul>
              {missing.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>{text.ready}</p>
        )}
      </div>
      <p>
        <strong>{text.chances(left)}</strong>
      </p>
      {heard.draft && <p className="quiet">{say(heard.draft.allowance.text)}</p>}
      <ProblemNote error={command.error ?? draft.error} />
      <div className="actions">
        <Button className="main" isDisabled={missing.length > 0} onPress={() => ask("submit")}>
          {text.submit}
        </Button>
        {finish && <Button onPress={() => ask("finish")}>{text.finish}</Button>}
      </div>
      <Confirm
        title={text.sure}
        yes={text.yes}
        busy={command.isPending}
        open={asking === "submit"}
        onClose={() => ask(undefined)}
        onYes={() => void handIn()}
      >
        <p>{text.costs(left)}</p>
      </Confirm>
      <Confirm
        title={text.done}
        yes={text.sureDone}
        busy={command.isPending}
        open={asking === "finish"}
        onClose={() => ask(undefined)}
        onYes={() => command.mutate({ path: finish ?? "" }, close)}
      >
        <p>{text.over(left)}</p>
      </Confirm>
    </section>
  );
}

/** What the API would turn the draft back for, in words. */
function useMissing({ draft, checklist }: Heard): readonly string[] {
  const text = useWords(MISSING);
  const say = useSaid();
  return (draft?.missing ?? []).map(({ pointer, issue }) => {
    const [, of, which = ""] = pointer.split("/");
    if (of === "statement") return text.statement;
    if (of === "files") {
      const name = draft?.files[Number(which)]?.name ?? which;
      return issue === "awaiting_upload" || issue === "checking" ? text[issue](name) : text.unfit(name);
    }
    if (issue === "says_too_little") return text.says_too_little;
    const item = checklist.find(({ requirement }) => requirement === which);
    return text.required(item ? say(item.text) : which);
  });
}
