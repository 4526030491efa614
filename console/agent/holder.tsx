import { usePerson } from "../session/use-person.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: { nobody: "Belum ada", me: "Anda", other: (id: string) => `Petugas ${id}` },
  en: { nobody: "Nobody yet", me: "You", other: (id: string) => `Agent ${id}` },
});

/** Who has a case: oneself, somebody else by the beginning of their id, or nobody. */
export function Holder({ id }: { readonly id: string | undefined }) {
  const text = useWords(said);
  const person = usePerson();
  if (id === undefined) return <span className="quiet">{text.nobody}</span>;
  if (id === person?.sub) return <span>{text.me}</span>;
  // A lead gives cases to people by their number, and needs all of it.
  return <span>{text.other(person?.role === "operator" ? id : id.slice(0, 8))}</span>;
}
