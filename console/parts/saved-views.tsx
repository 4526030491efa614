import { useState } from "react";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    views: "Tampilan tersimpan",
    save: "Simpan tampilan ini",
    name: "Nama tampilan",
    remove: (name: string) => `Hapus ${name}`,
  },
  en: {
    views: "Saved views",
    save: "Save this view",
    name: "Name of the view",
    remove: (name: string) => `Remove ${name}`,
  },
});

interface View {
  readonly name: string;
  readonly search: string;
}

interface Wanted {
  /** The list that the views are of. */
  readonly list: string;
  /** What is filtered now, as the address bar says it. */
  readonly search: string;
  readonly onView: (search: string) => void;
}

/** Filters that somebody uses again and again, kept on their own machine: names and codes, nothing about anybody. */
export function SavedViews({ list, search, onView }: Wanted) {
  const text = useWords(said);
  const kept = `purnajual-views-${list}`;
  const [views, set] = useState<readonly View[]>(() => JSON.parse(localStorage.getItem(kept) ?? "[]"));
  const [name, write] = useState("");
  const keep = (next: readonly View[]) => {
    localStorage.setItem(kept, JSON.stringify(next));
    set(next);
  };
  return (
    <section className="views actions" aria-label={text.views}>
      {views.map((view) => (
        <span key={view.name} className="actions">
          <button type="button" onClick={() => onView(view.search)}>
            {view.name}
          </button>
          <button
            type="button"
            className="plain"
            aria-label={text.remove(view.name)}
            onClick={() => keep(views.filter((one) => one !== view))}
          >
            ×
          </button>
        </span>
      ))}
      <form
        className="actions"
        onSubmit={(event) => {
          event.preventDefault();
          const named = name.trim();
          if (named === "") return;
          keep([...views.filter((one) => one.name !== named), { name: named, search }]);
          write("");
        }}
      >
        <input
          aria-label={text.name}
          placeholder={text.name}
          value={name}
          maxLength={40}
          onChange={(event) => write(event.target.value)}
        />
        <button type="submit">{text.save}</button>
      </form>
    </section>
  );
}
