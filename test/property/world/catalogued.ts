import * as z from "zod/mini";
import { CATALOGUE } from "../../../functions/webhooks/catalogue.ts";

/**
 * What is wrong with events by the catalogue (R8.3): a type that is in none, or data that is not as it says there. To
 * mend it, add the type to `functions/<room>/published.ts`, a line each.
 */
export function uncatalogued(events: readonly { type?: unknown; data?: unknown }[]): string[] {
  return events.flatMap(({ type, data }) => {
    const known = CATALOGUE[String(type)];
    if (known === undefined) return [`${type} is in no published.ts`];
    // As JSON has it: what is undefined is not there.
    const { error } = z.safeParse(known.data, JSON.parse(JSON.stringify(data)));
    return error ? [`${type}: ${error.issues.map(issueText).join("; ")}`] : [];
  });
}

function issueText(issue: z.core.$ZodIssue): string {
  const keys = issue.code === "unrecognized_keys" ? ` ${issue.keys.join(", ")}` : "";
  return `${issue.path.join(".") || "data"} ${issue.code}${keys}`;
}
