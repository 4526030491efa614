import { Link, useNavigate } from "@tanstack/react-router";
import { CaseTable, type Column } from "../parts/case-table.tsx";
import { type Filter, Filters } from "../parts/filters.tsx";
import { Page } from "../parts/page.tsx";
import { SavedViews } from "../parts/saved-views.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({ id: { which: "Antrean" }, en: { which: "Queue" } });

type Search = Readonly<Record<string, unknown>>;

/** A way to look at a queue that has a name of its own. */
export interface Tab {
  readonly label: string;
  readonly search: Search;
}

interface Wanted<Row> {
  readonly title: string;
  /** Where the queue is. */
  readonly to:
    | "/agent/disputes"
    | "/agent/appeals"
    | "/agent/notices"
    | "/agent/call-backs"
    | "/agent/complaints"
    | "/agent/shops"
    | "/agent/refunds";
  readonly tabs: readonly Tab[];
  readonly filters: readonly Filter[];
  readonly search: Search;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly page: { readonly items: readonly Row[]; readonly next_token?: string } | undefined;
  readonly error: unknown;
}

/** A list is the one that is open only where its filters are, too. */
const EXACT = { exact: true, includeSearch: true };

/** A queue of agents: the most urgent first, as the API has it; what is looked at stands in the address bar (R4.4). */
export function Queue<Row>({ title, to, tabs, filters, search, columns, keyOf, page, error }: Wanted<Row>) {
  const text = useWords(said);
  const go = useNavigate();
  const see = (next: Search) => void go({ to, search: next as never });
  return (
    <Page title={title}>
      <nav className="tabs" aria-label={text.which}>
        {tabs.map((tab) => (
          <Link key={tab.label} to={to} search={tab.search as never} activeOptions={EXACT}>
            {tab.label}
          </Link>
        ))}
      </nav>
      <SavedViews
        list={to.slice(1)}
        search={JSON.stringify(search)}
        onView={(kept) => see(JSON.parse(kept))}
      />
      <Filters filters={filters} search={search} onFilter={see} />
      <CaseTable
        label={title}
        columns={columns}
        keyOf={keyOf}
        page={page}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => see({ ...search, next_token })}
      />
    </Page>
  );
}
