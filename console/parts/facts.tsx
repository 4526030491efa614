import type { ReactNode } from "react";

interface Told {
  /** What the facts are about. */
  readonly title: string;
  /** Names and values, in order; what is not there is not named. */
  readonly rows: readonly (readonly [name: string, value: ReactNode])[];
  readonly children?: ReactNode;
}

/** Facts under their names, as a card. */
export function Facts({ title, rows, children }: Told) {
  const told = rows.filter(
    ([, value]) => value !== undefined && value !== null && value !== "" && value !== false,
  );
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {told.flatMap(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}:`}>{value}</dd>])}
      </dl>
      {children}
    </section>
  );
}
