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
  id: { title: "Waktu sandbox", next: "Maju ke tenggat berikutnya", none: "Tidak ada tenggat yang menunggu" },
  en: { title: "Sandbox time", next: "Move to the next deadline", none: "No deadline is waiting" },
});

/** In a sandbox: what time it is for cases, and for an operator the way to the next deadline (R7.5). */
export function ClockBar({ children }: { readonly children: ReactNode }) {
  const text = useWords(said);
  const language = useLanguage();
  const person = usePerson();
  const { data: clock } = api.useQuery("get", "/sandbox/clock", {}, { enabled: person !== undefined });
  const move = useCommand();
  const aheadMs = (clock?.ahead_seconds ?? 0) * 1000;
  return (
    <CaseTime aheadMs={aheadMs}>
      <section className="clock" aria-label={text.title}>
        <span>
          {text.title}: {clock ? instant(clock.now, language) : "…"}
        </span>
        {person?.role === "operator" && (
          <Button
            isDisabled={move.isPending || clock?.next_due_at === undefined}
            onPress={() => move.mutate({ path: "/sandbox/clock", body: { to: clock?.next_due_at } })}
          >
            {clock && clock.next_due_at === undefined ? text.none : text.next}
          </Button>
        )}
        <ProblemNote error={move.error} />
      </section>
      {children}
    </CaseTime>
  );
}
