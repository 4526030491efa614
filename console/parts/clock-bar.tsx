import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { instant } from "../format/instants.ts";
import { usePerson } from "../session/use-person.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { CaseTime } from "./now.tsx";
import { ProblemNote } from "./problem.tsx";

const said = words({
  id: {
    title: "Waktu sandbox",
    next: "Maju ke tenggat berikutnya",
    at: (when: string) => `Tenggat berikutnya ${when}`,
    none: "Tidak ada tenggat yang menunggu",
    moving: "Sedang maju …",
    passed: (count: number) => `${count} tenggat lewat.`,
  },
  en: {
    title: "Sandbox time",
    next: "Move to the next deadline",
    at: (when: string) => `The next deadline is ${when}`,
    none: "No deadline is waiting",
    moving: "Moving …",
    passed: (count: number) => (count === 1 ? "1 deadline passed." : `${count} deadlines passed.`),
  },
});

interface Moved {
  readonly reached: boolean;
  readonly passed: readonly unknown[];
}

/** In a sandbox: what time it is for cases, and for an operator the way to the next deadline (R7.5). */
export function ClockBar({ children }: { readonly children: ReactNode }) {
  const text = useWords(said);
  const language = useLanguage();
  const person = usePerson();
  const { data: clock } = api.useQuery("get", "/sandbox/clock", {}, { enabled: person !== undefined });
  const move = useCommand<Moved>();
  const aheadMs = (clock?.ahead_seconds ?? 0) * 1000;
  const next = clock?.next_due_at;
  // Where many deadlines pass at once one call does not get there: it is asked again until the time is reached.
  const moveTo = (to: string) =>
    move.mutate(
      { path: "/sandbox/clock", body: { to } },
      { onSuccess: ({ reached }) => (reached ? undefined : moveTo(to)) },
    );
  return (
    <CaseTime aheadMs={aheadMs}>
      <section className="clock" aria-label={text.title}>
        <span>
          {text.title}: {clock ? instant(clock.now, language) : "…"}
        </span>
        {person?.role === "operator" && clock && (
          <>
            {next && <span>{text.at(instant(next, language))}</span>}
            <Button isDisabled={move.isPending || next === undefined} onPress={() => next && moveTo(next)}>
              {move.isPending ? text.moving : next ? text.next : text.none}
            </Button>
            <span role="status">{move.data && !move.isPending && text.passed(move.data.passed.length)}</span>
          </>
        )}
        <ProblemNote error={move.error} />
      </section>
      {children}
    </CaseTime>
  );
}
