import type { ReactNode } from "react";
import { useWords, words } from "../texts/language.ts";
import { ProblemNote } from "./problem.tsx";
import { Skeleton } from "./skeleton.tsx";

const said = words({
  id: {
    none: "Tidak ada apa-apa di daftar ini.",
    next: "Berikutnya",
    first: "Kembali ke awal",
    short: "Belum ada yang cocok di bagian ini: lanjutkan.",
  },
  en: {
    none: "There is nothing in this list.",
    next: "Next",
    first: "Back to the first",
    short: "Nothing matched in this part: go on.",
  },
});

/** A column: what it is called, and what stands in it for a row. */
export interface Column<Row> {
  readonly title: string;
  readonly number?: true;
  readonly cell: (row: Row) => ReactNode;
}

interface Listed<Row> {
  /** What the list is, for whoever cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly page: { readonly items: readonly Row[]; readonly next_token?: string } | undefined;
  readonly error: unknown;
  readonly onPage: (next_token: string | undefined) => void;
  /** It is not the first page. */
  readonly further: boolean;
}

/** A page of a list, as every list of the API gives it: a page may come short and still have a next one (R3.8). */
export function CaseTable<Row>({ label, columns, keyOf, page, error, onPage, further }: Listed<Row>) {
  const text = useWords(said);
  if (error) return <ProblemNote error={error} />;
  if (page === undefined) return <Skeleton lines={8} />;
  return (
    <>
      {page.items.length === 0 && <p>{page.next_token ? text.short : text.none}</p>}
      {page.items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="scroll" aria-label={label} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map(({ title, number }) => (
                  <th key={title} scope="col" className={number ? "number" : undefined}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.items.map((row) => (
                <tr key={keyOf(row)}>
                  {columns.map(({ title, number, cell }) => (
                    <td key={title} className={number ? "number" : undefined}>
                      {cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div className="actions pages">
        {further && (
          <button type="button" onClick={() => onPage(undefined)}>
            {text.first}
          </button>
        )}
        {page.next_token && (
          <button type="button" onClick={() => onPage(page.next_token)}>
            {text.next}
          </button>
        )}
      </div>
    </>
  );
}
