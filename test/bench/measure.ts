/** One line of the report: what was counted, beside its goal where there is one. */
export interface Line {
  readonly what: string;
  readonly value: number;
  /** At most this much; none where the figure is there to be known. */
  readonly goal?: number;
  readonly note?: string;
}

/** A measure: its lines under a title. */
export interface Measure {
  readonly title: string;
  readonly unit: string;
  readonly how: string;
  readonly lines: readonly Line[];
}

/** True where a line has a goal and does not reach it. */
export function missed({ value, goal }: Line): boolean {
  return goal !== undefined && value > goal;
}

/** A measure as a table of text. */
export function table({ title, unit, how, lines }: Measure): string {
  const rows = lines.map((line) => [
    line.what,
    shown(line.value),
    line.goal === undefined ? "" : `≤ ${shown(line.goal)}`,
    line.goal === undefined ? "" : missed(line) ? "MISSED" : "ok",
    line.note ?? "",
  ]);
  const all = [[title, unit, "goal", "", ""], ...rows];
  const width = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0));
  const lined = all.map(
    ([what = "", value = "", goal = "", verdict = "", note = ""], n) =>
      `${what.padEnd(width(0))}  ${n === 0 ? value.padStart(width(1)) : value.padStart(width(1))}  ` +
      `${goal.padStart(width(2))}  ${verdict.padEnd(width(3))}  ${note}`.trimEnd(),
  );
  return [
    `${lined[0]}`,
    "-".repeat(Math.min(100, width(0) + width(1) + width(2) + 16)),
    ...lined.slice(1),
    `  ${how}`,
  ]
    .map((text) => text.trimEnd())
    .join("\n");
}

function shown(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString("en-US") : value.toFixed(2);
}
