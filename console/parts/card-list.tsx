import type { ReactNode } from "react";
import { Paged, type Pages } from "./paged.tsx";

interface Listed<Row> extends Pages<Row> {
  /** What the list is, for whoever cannot see it. */
  readonly label: string;
  readonly keyOf: (row: Row) => string;
  /** What a card says; its first link is the whole card's. */
  readonly card: (row: Row) => ReactNode;
}

/** A page of a list as cards: for whoever has a few, and a phone. */
export function CardList<Row>({ label, keyOf, card, ...pages }: Listed<Row>) {
  return (
    <Paged {...pages}>
      {(items) => (
        <ul className="card-list" aria-label={label}>
          {items.map((row) => (
            <li key={keyOf(row)} className="card">
              {card(row)}
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}
