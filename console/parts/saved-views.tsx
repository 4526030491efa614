import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useWords, words } from "../texts/language.ts";
import { isSame, type Search, type View, viewsIn, without, withView } from "./views.ts";

const said = words({
  id: {
    views: "Tampilan tersimpan",
    save: "Simpan tampilan ini",
    name: "Nama tampilan",
    keep: "Simpan",
    never: "Batal",
    remove: (name: string) => `Hapus ${name}`,
  },
  en: {
    views: "Saved views",
    save: "Save this view",
    name: "Name of the view",
    keep: "Save",
    never: "Cancel",
    remove: (name: string) => `Remove ${name}`,
  },
});

interface Wanted {
  /** Where the list is that the views are of. */
  readonly to: string;
  /** What is filtered now. */
  readonly search: Search;
  /** Ways to look at the list that have a name anyhow. */
  readonly tabs: readonly Search[];
}

const EXACT = { exact: true, includeSearch: true };

/**
 * Filters that somebody uses again and again, kept on their own machine: names and codes, nothing about anybody. Where
 * nothing was filtered that has no name yet, there is nothing to save, and nothing asks for it.
 */
export function SavedViews({ to, search, tabs }: Wanted) {
  const text = useWords(said);
  const kept = `purnajual-views-${to.slice(1)}`;
  const [views, set] = useState(() => viewsIn(localStorage.getItem(kept)));
  const [naming, name] = useState(false);
  const section = useRef<HTMLElement>(null);
  // What had the focus is gone: it goes on with what took its place.
  const goOn = (to: string) =>
    queueMicrotask(() =>
      (section.current?.querySelector<HTMLElement>(to) ?? document.querySelector("h1"))?.focus(),
    );
  // Another window may have kept some meanwhile.
  const keep = (change: (now: readonly View[]) => readonly View[]) => {
    const next = change(viewsIn(localStorage.getItem(kept)));
    localStorage.setItem(kept, JSON.stringify(next));
    set(next);
  };
  const named = [...tabs, ...views.map((view) => view.search)].some((one) => isSame(one, search));
  if (views.length === 0 && named) return null;
  return (
    <section ref={section} className="tabs views" aria-label={text.views}>
      {views.map((view) => (
        <span key={view.name} className="view">
          <Link to={to as never} search={view.search as never} activeOptions={EXACT}>
            {view.name}
          </Link>
          <button
            type="button"
            className="plain small"
            aria-label={text.remove(view.name)}
            onClick={() => {
              keep((now) => without(now, view.name));
              goOn("a, button");
            }}
          >
            ×
          </button>
        </span>
      ))}
      {!named && !naming && (
        <button type="button" className="small save-view" onClick={() => name(true)}>
          {text.save}
        </button>
      )}
      {!named && naming && (
        <Naming
          onName={(given) => {
            keep((now) => withView(now, given, search));
            name(false);
            goOn("a[aria-current]");
          }}
          onNever={() => {
            name(false);
            goOn(".save-view");
          }}
        />
      )}
    </section>
  );
}

interface Named {
  readonly onName: (name: string) => void;
  readonly onNever: () => void;
}

function Naming({ onName, onNever }: Named) {
  const text = useWords(said);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="actions"
      onSubmit={(event) => {
        event.preventDefault();
        onName(field.current?.value ?? "");
      }}
      onKeyDown={({ key }) => key === "Escape" && onNever()}
    >
      <input
        ref={field}
        aria-label={text.name}
        placeholder={text.name}
        required
        pattern=".*\S.*"
        maxLength={40}
      />
      <button type="submit">{text.keep}</button>
      <button type="button" className="plain" onClick={onNever}>
        {text.never}
      </button>
    </form>
  );
}
