import { type Refusal, ruledOut } from "../kernel/refusal.ts";

/** Why a shop's list cannot be: two of it have the same code, and nobody could tell which of them is meant. */
export function checkCodes(
  list: readonly { readonly code: string }[],
  pointer: string,
  rule: string,
): Refusal | undefined {
  const codes = list.map(({ code }) => code);
  const twice = codes.findIndex((code, place) => codes.indexOf(code) !== place);
  if (twice < 0) return undefined;
  const issues = [{ pointer: `${pointer}/${twice}/code`, issue: "each_code_once" }];
  return ruledOut(rule, "code_twice", "Two of them have the same code; give each its own.", { issues });
}
