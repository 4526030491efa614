import type { ReactNode } from "react";
import type { Due, Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { DueExplained } from "../parts/due.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: { evidence: "Bukti", todo: "Yang dapat Anda lakukan", about: "Tentang apa" },
  en: { evidence: "Evidence", todo: "What you can do", about: "What it is about" },
});

interface Wanted {
  readonly title: string;
  readonly status: string;
  /** What it is about in a line: whoever reads on knows what to look for. */
  readonly brief: readonly (string | undefined)[];
  readonly due: Due | undefined;
  /** Who has it and how far it is. */
  readonly state: ReactNode;
  /** What was handed in, side by side. */
  readonly evidence: ReactNode;
  readonly actions: ReactNode;
  readonly about: ReactNode;
  readonly command: Command;
  readonly timeline: readonly Shapes["TimelineEntry"][] | undefined;
}

/**
 * A case as one document, in the order in which it is read: until when and with whom, what each side says and shows,
 * what can be decided beside it, what it is about, what happened (R4.3, R4.4).
 */
export function CasePage(wanted: Wanted) {
  const { title, status, brief, due, state, evidence, actions, about, command, timeline } = wanted;
  const text = useWords(said);
  return (
    <Page title={title} aside={<span className="pill">{status}</span>}>
      <p className="brief">{brief.filter(Boolean).join(" · ")}</p>
      <div className="columns">
        {due && <DueExplained due={due} />}
        {state}
      </div>
      <div className="case">
        <section className="columns" aria-label={text.evidence}>
          {evidence}
        </section>
        <section className="case-todo" aria-label={text.todo}>
          <ProblemNote error={command.error} />
          {actions}
        </section>
      </div>
      <section className="columns" aria-label={text.about}>
        {about}
      </section>
      {timeline && <Timeline entries={timeline} />}
    </Page>
  );
}
