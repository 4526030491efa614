import { useLanguage, useWords, words } from "../texts/language.ts";
import type { Change, Value } from "./draft.ts";
import { isTexts, useMemberName } from "./editing.tsx";

const said = words({
  id: { title: "Yang berubah", yes: "ya", no: "tidak", none: "tidak ada" },
  en: { title: "What changes", yes: "yes", no: "no", none: "nothing" },
});

/** What a new version changes, each with what it was and what it will be. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const text = useWords(said);
  const language = useLanguage();
  const nameOf = useMemberName();
  const shown = (value: Value | undefined): string => {
    if (value === undefined) return text.none;
    if (typeof value === "boolean") return value ? text.yes : text.no;
    if (typeof value !== "object") return String(value);
    if (Array.isArray(value)) return value.map(shown).join(", ");
    const members = value as { readonly [name: string]: Value };
    return isTexts(members) ? members[language] : Object.values(members).map(shown).join(", ");
  };
  return (
    <ul aria-label={text.title}>
      {changes.map(({ path, before, after }) => (
        <li key={path.join("/")}>
          {path
            .map((part, place) => (typeof part === "number" ? part + 1 : nameOf(path.slice(0, place + 1))))
            .join(" › ")}
          : <del>{shown(before)}</del> → <ins>{shown(after)}</ins>
        </li>
      ))}
    </ul>
  );
}
