import type { Issue, Refusal } from "../kernel/refusal.ts";

/** RFC 9457, with our stable `code`, the rule that refused, and the present state after a lost race. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly rule?: string;
  readonly errors?: readonly Issue[];
  readonly present?: Readonly<Record<string, unknown>>;
  readonly trace_id: string;
}

const STATUS: Readonly<Record<Refusal["kind"], number>> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rule: 422,
  too_many: 429,
  unavailable: 503,
};

const TITLES: Readonly<Record<number, string>> = {
  400: "The request is not right",
  401: "Please sign in",
  403: "Not yours to do",
  404: "Not found",
  409: "Somebody was first",
  413: "Too large",
  415: "JSON is wanted",
  422: "The rules say no",
  429: "Too much at once",
  500: "Something broke on our side",
  503: "Not just now",
};

/** A refusal as an answer over HTTP. */
export function problemOf(refusal: Refusal, traceId: string): Problem {
  return problem(STATUS[refusal.kind], refusal.code, refusal.detail, traceId, {
    ...(refusal.rule ? { rule: refusal.rule } : {}),
    ...(refusal.issues?.length ? { errors: refusal.issues } : {}),
    ...(refusal.present ? { present: refusal.present } : {}),
  });
}

/** A problem that has no refusal behind it: a broken request, a failure of ours. */
export function problem(
  status: number,
  code: string,
  detail: string,
  traceId: string,
  more: Pick<Problem, "rule" | "errors" | "present"> = {},
): Problem {
  const title = TITLES[status] ?? "It did not work";
  return { type: "about:blank", title, status, code, detail, ...more, trace_id: traceId };
}
