import type { ReactNode } from "react";

/** A column: what it is called, and what stands in it for a row. The most important ones come first. */
export interface Column<Row> {
  readonly title: string;
  readonly number?: true;
  /** It says much: on a phone it has the whole width, below its title. */
  readonly long?: true;
  /** It is there to choose rows by: it stands before what the row is. */
  readonly chooses?: true;
  readonly cell: (row: Row) => ReactNode;
}

/** What a column is to the look of a table. */
const LOOKS = ["number", "long", "chooses"] as const;

interface Wanted<Row> {
  /** What the table is, for whoever cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly items: readonly Row[];
}

/**
 * Rows to compare: a table where there is room for it, and otherwise each row a card, headed by what it is, with the
 * columns' titles beside the values. It is one table for whoever hears it, however wide: `look/tables.css` takes
 * the look of a table away, so its roles are said.
 */
export function Table<Row>({ label, columns, keyOf, items }: Wanted<Row>) {
  const what = columns.find(({ chooses }) => !chooses);
  return (
    <section className="listed" aria-label={label}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: a row that is shown as a card is no row any more without its role */}
      <table role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ title, number }) => (
              <th key={title} role="columnheader" scope="col" className={number ? "number" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map((column) =>
                column === what ? (
                  <th key={column.title} role="rowheader" scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.title}
                    role="cell"
                    data-title={column.title}
                    className={LOOKS.find((look) => column[look])}
                  >
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </section>
  );
}
