import type { Command } from "../api/command.ts";
import { CommandForm } from "../parts/command-form.tsx";
import { ChoiceField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useWords, words } from "../texts/language.ts";
import { useAgents } from "./agents.ts";
import { Holder } from "./holder.tsx";

const said = words({
  id: {
    title: "Serahkan kepada petugas",
    now: "Sekarang ditangani:",
    to: "Petugas",
    choose: "Pilih petugas",
    send: "Serahkan",
    nobody: "Belum ada petugas lain.",
  },
  en: {
    title: "Give it to an agent",
    now: "Now with:",
    to: "Agent",
    choose: "Choose an agent",
    send: "Give",
    nobody: "There is no other agent yet.",
  },
});

interface Offered {
  /** Whose it is now. */
  readonly holder: string | undefined;
  readonly command: Command;
  readonly href: string;
}

/** A lead gives a case to an agent, by name (R4.4). */
export function Reassign({ holder, command, href }: Offered) {
  const text = useWords(said);
  const { data: agents, error } = useAgents();
  const others = agents?.filter(({ agent_id }) => agent_id !== holder);
  if (others === undefined || others.length === 0)
    return (
      <section className="card" aria-label={text.title}>
        <h2>{text.title}</h2>
        <ProblemNote error={error} />
        {others === undefined ? !error && <Skeleton lines={2} /> : <p>{text.nobody}</p>}
      </section>
    );
  return (
    <CommandForm title={text.title} command={command} href={href} button={text.send}>
      <p>
        {text.now} <Holder id={holder} />
      </p>
      <ChoiceField
        key={holder}
        label={text.to}
        name="to"
        required
        none={text.choose}
        choices={others.map(({ agent_id, name }) => ({ value: agent_id, label: name }))}
      />
    </CommandForm>
  );
}
