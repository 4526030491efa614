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

/** A page of a list of the API, and the way to the next one. */
export interface Pages<Row> {
  readonly page: { readonly items: readonly Row[]; readonly next_token?: string } | undefined;
  readonly error: unknown;
  readonly onPage: (next_token: string | undefined) => void;
  /** It is not the first page. */
  readonly further: boolean;
  /** What is said where there is nothing at all. */
  readonly none?: string;
}

interface Wanted<Row> extends Pages<Row> {
  readonly children: (items: readonly Row[]) => ReactNode;
}

/** What stands around every page of a list: a page may come short and still have a next one (R3.8). */
export function Paged<Row>({ page, error, onPage, further, none, children }: Wanted<Row>) {
  const text = useWords(said);
  if (error) return <ProblemNote error={error} />;
  if (page === undefined) return <Skeleton lines={8} />;
  const { items, next_token } = page;
  return (
    <>
      {items.length > 0 ? children(items) : <p>{next_token ? text.short : (none ?? text.none)}</p>}
      <div className="actions pages">
        {further && (
          <button type="button" onClick={() => onPage(undefined)}>
            {text.first}
          </button>
        )}
        {next_token && (
          <button type="button" onClick={() => onPage(next_token)}>
            {text.next}
          </button>
        )}
      </div>
    </>
  );
}
