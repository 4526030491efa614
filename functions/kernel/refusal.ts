/**
 * A refusal is a value, not an exception: the rules said no, and say why.
 *
 * `code` is stable and part of the interface; `rule` is the id of the rule that refused. `kind` tells
 * what sort of no it is: the HTTP edge turns it into a status, nobody else needs to.
 */
export interface Refusal {
  readonly refused: true;
  readonly kind:
    | "unauthorized"
    | "not_found"
    | "forbidden"
    | "conflict"
    | "rule"
    | "invalid"
    | "too_many"
    | "unavailable";
  readonly code: string;
  /** What happened and what to do, in one English sentence; never holds personal data. */
  readonly detail: string;
  readonly rule?: string;
  readonly issues?: readonly Issue[];
  /** The present state of what was to be changed, so that the loser of a race sees why it lost. */
  readonly present?: Readonly<Record<string, unknown>>;
  /** After so many seconds the same request may well succeed. */
  readonly retry_after_seconds?: number;
}

/** One thing wrong with a request: where (JSON pointer) and what. */
export interface Issue {
  readonly pointer: string;
  readonly issue: string;
}

type More = Pick<Refusal, "rule" | "issues" | "present">;

/** The thing does not exist, or is not the caller's to see: the two are told apart to nobody. */
export function notFound(what: string): Refusal {
  return { refused: true, kind: "not_found", code: `${what}_not_found`, detail: `There is no such ${what}.` };
}

/** A rule says no; `rule` names it. */
export function ruledOut(rule: string, code: string, detail: string, more: More = {}): Refusal {
  return { refused: true, kind: "rule", code, detail, ...more, rule };
}

/** Somebody or something was first; `present` shows what is the case now. */
export function conflict(code: string, detail: string, more: More = {}): Refusal {
  return { refused: true, kind: "conflict", code, detail, ...more };
}

/** The request itself is wrong. */
export function invalid(code: string, detail: string, issues: readonly Issue[] = []): Refusal {
  return { refused: true, kind: "invalid", code, detail, issues };
}

/** Nobody can say who calls. */
export function unauthorized(code: string, detail: string): Refusal {
  return { refused: true, kind: "unauthorized", code, detail };
}

/** The caller's role may not do this at all. */
export function forbidden(code: string, detail: string): Refusal {
  return { refused: true, kind: "forbidden", code, detail };
}

/** So much at once is more than a limit lets through; the same request may well succeed after so many seconds. */
export function tooMany(
  rule: string,
  code: string,
  detail: string,
  more: Pick<Refusal, "present"> & { readonly retry_after_seconds: number },
): Refusal {
  return { refused: true, kind: "too_many", code, detail, ...more, rule };
}

/** Somebody else's system, which this needs, did not do its part; nothing was changed. */
export function unavailable(
  code: string,
  detail: string,
  more: Pick<Refusal, "rule" | "present" | "retry_after_seconds"> = {},
): Refusal {
  return { refused: true, kind: "unavailable", code, detail, ...more };
}

/** Narrows an outcome to its refusal. */
export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === "object" && outcome !== null && (outcome as Refusal).refused === true;
}
