import { usePerson } from "../session/use-person.ts";
import { useWords, words } from "../texts/language.ts";
import { useAgents } from "./agents.ts";

const said = words({
  id: { nobody: "Belum ada", me: "Anda", other: (id: string) => `Petugas ${id}` },
  en: { nobody: "Nobody yet", me: "You", other: (id: string) => `Agent ${id}` },
});

/** Who has a case: oneself, nobody, or somebody else, for their lead by name and otherwise by the beginning of their id. */
export function Holder({ id }: { readonly id: string | undefined }) {
  const text = useWords(said);
  const person = usePerson();
  const { data: agents } = useAgents();
  if (id === undefined) return <span className="quiet">{text.nobody}</span>;
  if (id === person?.sub) return <span>{text.me}</span>;
  const name = agents?.find(({ agent_id }) => agent_id === id)?.name;
  return <span>{name ?? text.other(id.slice(0, 8))}</span>;
}
