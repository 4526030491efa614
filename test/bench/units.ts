import { nameOf } from "./calls.ts";
import { sum, type Units, unitsOf, writesOf } from "./capacity.ts";
import type { Line, Measure } from "./measure.ts";
import { attributeBytes, type Index, itemBytes } from "./sizes.ts";
import type { Chapter } from "./story.ts";
import type { Request } from "./wire.ts";

/** Commands that move no money may write this much, and those that do this much. */
const GOAL = { without: 10, with: 18 };

/** Everything a whole case consumes, part by part. */
export interface CaseUnits {
  readonly commands: Units;
  readonly projector: Units;
  readonly relay: Units;
  readonly wait: Units;
}

/** Write units of each command's own requests. */
export function measureCommands(chapters: readonly Chapter[], indexes: readonly Index[]): Measure {
  const byName = new Map<string, Line>();
  for (const chapter of chapters) {
    const units = unitsOf(chapter.requests, indexes);
    if (writesOf(units) === 0 || ONES.has(chapter.id)) continue;
    const money = movesMoney(chapter.requests);
    const behind = unitsOf(chapter.followed.projector, indexes);
    const goal = money ? GOAL.with : GOAL.without;
    const value = writesOf(units);
    const what = `${nameOf(chapter)}${money ? " · money" : ""}`;
    const sizes = value > goal ? `; ${largest(chapter.requests)}` : "";
    const note = `reads ${units.reads}, lists +${writesOf(behind)}${sizes}`;
    const before = byName.get(what);
    if (before === undefined || before.value < value) byName.set(what, { what, value, goal, note });
  }
  return {
    title: "2. Write units of a command",
    unit: "units",
    how: "Table and index writes by DynamoDB's rules, ×2 in transactions; the lists' writes come later and are apart.",
    lines: [...byName.values()],
  };
}

/** Several cases or deadlines in one call: no single command. */
const ONES = new Set(["bulkApprove", "moveClock", "serveLine"]);

/** Money moves where a double entry is written or a balance changes. */
function movesMoney(requests: readonly Request[]): boolean {
  return requests.some(({ ok, written }) =>
    written.some(
      ({ after }) =>
        ok && (String(after?.pk?.S).startsWith("LEDGER#") || String(after?.sk?.S).startsWith("BALANCE")),
    ),
  );
}

/** Which items are larger than one unit, and which attributes make them so. */
function largest(requests: readonly Request[]): string {
  const items = requests.flatMap(({ written }) => written.map(({ before, after }) => after ?? before ?? {}));
  const large = items.filter((item) => itemBytes(item) > 1024);
  if (large.length === 0) return "no item above 1 KB";
  return [...new Set(large.map((item) => `${item.sk?.S} ${itemBytes(item)} B (${attributes(item)})`))].join(
    ", ",
  );
}

function attributes(item: Parameters<typeof attributeBytes>[0]): string {
  return attributeBytes(item)
    .slice(0, 3)
    .map(([name, bytes]) => `${name} ${bytes}`)
    .join(", ");
}

/** The chapters of a case that was asked and then ended by `end`, in that order. */
export function caseOf(chapters: readonly Chapter[], end: string): readonly [Chapter, Chapter] {
  const last = chapters.find((chapter) => nameOf(chapter) === end);
  const pk = caseKey(last?.requests ?? []);
  const first = chapters.find(({ id, requests }) => id === "requestRefund" && caseKey(requests) === pk);
  if (!first || !last) throw new Error(`no whole case ends with ${end}`);
  return [first, last];
}

function caseKey(requests: readonly Request[]): string | undefined {
  const items = requests.flatMap(({ written }) => written.map(({ after }) => after));
  return items.find((item) => item?.sk?.S === "CASE")?.pk?.S as string | undefined;
}

/** What the chapters of a whole case consume. */
export function unitsOfCase(chapters: readonly Chapter[], indexes: readonly Index[]): CaseUnits {
  const all = (pick: (chapter: Chapter) => readonly Request[]) =>
    sum(chapters.map((chapter) => unitsOf(pick(chapter), indexes)));
  return {
    commands: all(({ requests }) => requests),
    projector: all(({ followed }) => followed.projector),
    relay: all(({ followed }) => followed.relay),
    wait: all(({ followed }) => followed.wait),
  };
}

/** The parts of a case, to be summed. */
export function partsOf({ commands, projector, relay, wait }: CaseUnits): readonly Units[] {
  return [commands, projector, relay, wait];
}

/** A whole case, asked and approved, by who consumes. */
export function measureCases(chapters: readonly Chapter[], indexes: readonly Index[]): Measure {
  const lines: Line[] = [];
  for (const end of ["approve, held money", "approve, released money", "expire, held money"]) {
    const units = unitsOfCase(caseOf(chapters, end), indexes);
    const parts = partsOf(units);
    const note = `commands ${writesOf(units.commands)}, lists ${writesOf(units.projector)}, the workflow's token ${writesOf(units.wait)}; reads ${sum(parts).reads}`;
    lines.push({ what: `asked, then ${end}`, value: writesOf(sum(parts)), note });
  }
  return {
    title: "   Write units of a whole case",
    unit: "units",
    how: "Lists: a row for the shop, the buyer and up to 8 words, each with its place in an index; and the order's.",
    lines,
  };
}

/** Where the engine's own count differs from ours. */
export function measureAgreement(chapters: readonly Chapter[], indexes: readonly Index[]): Measure {
  const all = chapters.flatMap(({ requests, followed }) => [
    ...requests,
    ...followed.projector,
    ...followed.wait,
  ]);
  const writes = all.filter(({ ok, written }) => ok && written.length > 0);
  const different = writes.filter((each) => {
    const units = unitsOf([each], indexes);
    return units.reported !== writesOf(units);
  });
  return {
    title: "   Writes where the engine counts differently",
    unit: "writes",
    how: `Of ${writes.length} writes, compared with the engine's ReturnConsumedCapacity: INDEXES.`,
    lines: [{ what: "different", value: different.length, goal: 0 }],
  };
}
