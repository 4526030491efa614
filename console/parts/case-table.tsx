import type { ReactNode } from "react";
import { Paged, type Pages } from "./paged.tsx";

/** A column: what it is called, and what stands in it for a row. */
export interface Column<Row> {
  readonly title: string;
  readonly number?: true;
  readonly cell: (row: Row) => ReactNode;
}

interface Listed<Row> extends Pages<Row> {
  /** What the list is, for whoever cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
}

/** A page of a list as a table: for whoever compares many of them. */
export function CaseTable<Row>({ label, columns, keyOf, ...pages }: Listed<Row>) {
  return (
    <Paged {...pages}>
      {(items) => (
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
              {items.map((row) => (
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
    </Paged>
  );
}
