import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords, words } from "../texts/language.ts";
import { CaseTable, type Column } from "./case-table.tsx";
import { type Filter, Filters } from "./filters.tsx";
import { Page } from "./page.tsx";
import { SavedViews } from "./saved-views.tsx";
import { isSame, type Search } from "./views.ts";

const said = words({
  id: {
    which: "Daftar",
    rest: "Tidak ada yang menunggu Anda di sini.",
    filtered: "Tidak ada yang cocok dengan saringan ini.",
  },
  en: {
    which: "List",
    rest: "Nothing here waits for you.",
    filtered: "Nothing fits these filters.",
  },
});

/** A way to look at a queue that has a name of its own. */
export interface Tab {
  readonly label: string;
  readonly search: Search;
  /** All in it waits for whoever looks: where it is empty, they may rest. */
  readonly waits?: true;
}

interface Wanted<Row> {
  readonly title: string;
  /** Where the queue is. */
  readonly to: string;
  readonly tabs: readonly Tab[];
  readonly filters: readonly Filter[];
  readonly search: Search;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly page: { readonly items: readonly Row[]; readonly next_token?: string } | undefined;
  readonly error: unknown;
  /** What is to be known before the list. */
  readonly intro?: ReactNode;
  /** Another list that belongs beside this one. */
  readonly also?: ReactNode;
}

/** A list is the one that is open only where its filters are, too. */
const EXACT = { exact: true, includeSearch: true };

/** A list of cases: in the order that the API has it, by due unless said otherwise; what is looked at stands in the address bar (R3.8). */
export function Queue<Row>({
  title,
  to,
  tabs,
  filters,
  search,
  columns,
  keyOf,
  page,
  error,
  intro,
  also,
}: Wanted<Row>) {
  const text = useWords(said);
  const go = useNavigate();
  const open = tabs.find((tab) => isSame(tab.search, search));
  const nothing = open?.waits ? text.rest : open === undefined ? text.filtered : undefined;
  const see = (next: Search) => void go({ to, search: next } as never);
  return (
    <Page title={title}>
      {intro}
      <nav className="tabs" aria-label={text.which}>
        {tabs.map((tab) => (
          <Link key={tab.label} to={to as never} search={tab.search as never} activeOptions={EXACT}>
            {tab.label}
          </Link>
        ))}
        {also}
      </nav>
      <SavedViews to={to} search={search} tabs={tabs.map((tab) => tab.search)} />
      <Filters filters={filters} search={search} onFilter={see} />
      <CaseTable
        label={title}
        columns={columns}
        keyOf={keyOf}
        page={page}
        error={error}
        {...(nothing ? { none: nothing } : {})}
        further={search.next_token !== undefined}
        onPage={(next_token) => see({ ...search, next_token })}
      />
    </Page>
  );
}
