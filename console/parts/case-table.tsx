import { Paged, type Pages } from "./paged.tsx";
import { type Column, Table } from "./table.tsx";

export type { Column } from "./table.tsx";

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
      {(items) => <Table label={label} columns={columns} keyOf={keyOf} items={items} />}
    </Paged>
  );
}
