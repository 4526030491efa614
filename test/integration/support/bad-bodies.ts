import type { Json } from "../../../local/client.ts";

/** A body that is wrong, and what is wrong with it. */
export interface Bad {
  readonly what: string;
  readonly raw: string;
  readonly status: number;
  readonly code: string;
  /** Said of it, where that is not JSON. */
  readonly type?: string;
}

const AMOUNTS = [-1, 0.5, 1e300, 1_000_000_000_001, "100", null, true, [100], {}];
const NOT_A_DAY = ["2026-02-30", "2026-13-01", "30-02-2026", "2026-2-3", "tomorrow"];
const NOT_AN_INSTANT = [
  "2026-02-30T10:00:00+07:00",
  "2026-11-24T25:00:00Z",
  "2026-11-24T10:00:00",
  "2026-11-24",
  1_795_000_000,
];
const OTHERS = [null, 7.5, "?!", true, [null], {}, "x".repeat(2_000)];

/** Every way to spoil a good body; which of them a contract really refuses is for the contract to say. */
export function spoilt(good: Json): { what: string; body: Json }[] {
  const bodies = [null, 7, "text", [], [good]].map((body) => ({
    what: `a body that is ${shown(body)}`,
    body,
  }));
  bodies.push({ what: "an unknown field", body: { ...good, surprise: 1 } });
  for (const path of pathsOf(good)) {
    const at = `/${path.join("/")}`;
    bodies.push({ what: `no ${at}`, body: changed(good, path, undefined) });
    for (const value of valuesFor(path, good)) {
      bodies.push({ what: `${at} ${shown(value)}`, body: changed(good, path, value) });
    }
  }
  return bodies;
}

/** Bodies that are no JSON of a right size at all: refused before any contract is asked. */
export function broken(good: Json): Bad[] {
  const json = JSON.stringify(good);
  const malformed = { status: 400, code: "malformed_json" };
  return [
    { what: "half a body", raw: json.slice(0, -1), ...malformed },
    { what: "no JSON", raw: "amount=100", ...malformed },
    { what: "NaN", raw: '{"amount":{"amount":NaN,"currency":"IDR"}}', ...malformed },
    { what: "Infinity", raw: '{"amount":{"amount":Infinity,"currency":"IDR"}}', ...malformed },
    { what: "two bodies", raw: `${json}${json}`, ...malformed },
    {
      what: "a form",
      raw: "a=1",
      type: "application/x-www-form-urlencoded",
      status: 415,
      code: "json_wanted",
    },
    {
      what: "a body of 300 KB",
      raw: `{"text":"${"x".repeat(300_000)}"}`,
      status: 413,
      code: "body_too_large",
    },
  ];
}

function valuesFor(path: readonly string[], good: Json): Json[] {
  const name = path.at(-1) ?? "";
  if (name === "amount" && typeof path.reduce((at, key) => at[key], good) === "number") return AMOUNTS;
  if (name === "currency") return ["USD", "idr", "", null, 7];
  if (name === "date") return [...NOT_A_DAY, ...OTHERS];
  if (/(_at|^from|^to)$/.test(name)) return [...NOT_AN_INSTANT, ...OTHERS];
  if (name === "quantity" || name === "count" || name === "year") return [0, -1, 1.5, 1e12, "1", null];
  return OTHERS;
}

/** Paths to every member, no deeper than five and of lists only the first. */
function pathsOf(value: Json, at: string[] = []): string[][] {
  if (typeof value !== "object" || value === null || at.length > 5) return [];
  const keys = Array.isArray(value) ? Object.keys(value).slice(0, 1) : Object.keys(value);
  return keys.flatMap((key) => [[...at, key], ...pathsOf(value[key], [...at, key])]);
}

function changed(good: Json, path: readonly string[], value: Json): Json {
  const copy = structuredClone(good);
  const last = path.at(-1) ?? "";
  const parent = path.slice(0, -1).reduce((at, key) => at[key], copy);
  if (value === undefined && !Array.isArray(parent)) delete parent[last];
  else parent[last] = value ?? null;
  return copy;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "undefined").slice(0, 40);
}
