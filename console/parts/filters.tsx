import { useId, useRef } from "react";
import { useWords, words } from "../texts/language.ts";
import type { Search } from "./views.ts";

const said = words({
  id: {
    filters: "Saring daftar",
    set: "disaring menurut",
    apply: "Terapkan",
    clear: "Hapus saringan",
    any: "Semua",
  },
  en: {
    filters: "Filter the list",
    set: "filtered by",
    apply: "Apply",
    clear: "Clear filters",
    any: "Any",
  },
});

/** A filter, by the name that the API has for it. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly kind: "text" | "day" | "rupiah" | "choice";
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

const TABS: ReadonlySet<string> = new Set(["waiting_for", "sort", "status"]);

interface Wanted {
  readonly filters: readonly Filter[];
  /** What is filtered by now: the address bar's own. */
  readonly search: Search;
  readonly onFilter: (search: Record<string, string>) => void;
}

/** The filters of a list. What is set stands in the address bar, so that it can be sent, kept and gone back to. */
export function Filters({ filters, search, onFilter }: Wanted) {
  const text = useWords(said);
  const id = useId();
  const names = new Set(filters.map(({ name }) => name));
  // What is no filter of the form (the order of the list) stays; the page does not, for it is another list now.
  const others = Object.entries(search).filter(([name]) => !names.has(name) && name !== "next_token");
  const kept = Object.fromEntries(others.map(([name, value]) => [name, String(value)]));
  const given = filters.some(({ name }) => search[name] !== undefined);
  // What the tabs above a list choose need not be said once more.
  const set = filters.filter(({ name }) => !TABS.has(name) && search[name] !== undefined);
  const form = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  // What was chosen is looked at, not the form that chose it.
  const see = (next: Record<string, string>) => {
    form.current?.removeAttribute("open");
    summary.current?.focus();
    onFilter(next);
  };
  return (
    <details ref={form} className="card">
      <summary ref={summary}>
        {text.filters}
        {set.length > 0 && (
          <span className="quiet">
            {" "}
            {text.set} {set.map(({ label }) => label.toLowerCase()).join(", ")}
          </span>
        )}
      </summary>
      <form
        key={JSON.stringify(search)}
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
          see({ ...kept, ...Object.fromEntries(typed.map(([name, value]) => [name, String(value)])) });
        }}
      >
        {filters.map((filter) => (
          <label key={filter.name} className="field" htmlFor={`${id}${filter.name}`}>
            <span>{filter.label}</span>
            <FilterInput
              filter={filter}
              id={`${id}${filter.name}`}
              value={String(search[filter.name] ?? "")}
              any={text.any}
            />
          </label>
        ))}
        <div className="actions">
          <button type="submit" className="main">
            {text.apply}
          </button>
          {given && (
            <button type="button" onClick={() => see(kept)}>
              {text.clear}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}

function FilterInput({ filter, id, value, any }: { filter: Filter; id: string; value: string; any: string }) {
  const { name, kind, choices = [] } = filter;
  if (kind === "choice")
    return (
      <select id={id} name={name} defaultValue={value}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  const type = kind === "day" ? "date" : kind === "rupiah" ? "number" : "text";
  return (
    <input id={id} name={name} type={type} defaultValue={value} min={kind === "rupiah" ? 0 : undefined} />
  );
}
