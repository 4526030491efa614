import * as z from "zod/mini";
import type { Told } from "../functions/platform/published.ts";
import { CATALOGUE } from "../functions/webhooks/catalogue.ts";
import { keep } from "./generated.ts";

/** Makes docs/events.md from the catalogue of the rooms; with --check it only says whether it is up to date. */
const FILE = new URL("../docs/events.md", import.meta.url);

const HEAD = `# Every event there is

Made from the catalogue in the code (\`functions/<room>/published.ts\`) by \`npm run openapi\`; do not edit. An event is

\`\`\`json
{ "id": "rf_…-2", "type": "refund.approved", "time": "2026-11-25T03:00:00.000Z", "seq": 2,
  "actor": { "role": "seller", "id": "shop-1" }, "subject": { "refund_id": "rf_…", "shop_id": "shop-1" },
  "from": "requested", "to": "paid", "data": { "amount": 150000, "currency": "IDR" } }
\`\`\`

with ids, codes, amounts in whole rupiah and instants, never a text, a name or an address. \`subject\` names what it is about and whose
that is; \`from\` and \`to\` are statuses, where there are any; \`data\` is below, \`?\` marks what is not always there. More members may
be added to any of it. [webhooks.md](webhooks.md) says how to have events sent to a server.
`;

/** A member of some data in words: its name, and what it is. */
function member([name, schema]: [string, z.core.$ZodType]): string {
  const optional = schema instanceof z.ZodMiniOptional;
  const json = z.toJSONSchema(schema, { io: "output", unrepresentable: "any" });
  return `\`${name}${optional ? "?" : ""}\` ${kind(json)}`;
}

function kind({ type, format, const: only, enum: some, items }: z.core.JSONSchema.BaseSchema): string {
  if (only !== undefined) return String(only);
  if (some) return some.join(" · ");
  if (format === "date-time") return "instant";
  if (type === "array") return `list of ${kind(items as z.core.JSONSchema.BaseSchema)}s`;
  if (type === "object") return "by name";
  return { string: "code", integer: "number", boolean: "yes or no" }[String(type)] ?? String(type);
}

/** An event of some shop, as any is. */
const ANY: Told = {
  id: "",
  type: "",
  time: "",
  seq: 0,
  actor: { role: "system", id: "" },
  subject: {},
  data: {},
};

function documentOf(): string {
  const groups = Map.groupBy(Object.entries(CATALOGUE), ([type]) => type.split(".")[0] ?? "");
  const sections = [...groups].map(([group, types]) => {
    // Types whose data is the same share a row.
    const rows = Map.groupBy(types, ([, { data }]) => Object.entries(data.shape).map(member).join(", "));
    const kept = types.some(([, { toShop }]) => !toShop(ANY));
    const lines = [...rows].map(
      ([data, some]) => `| ${some.map(([type]) => `\`${type}\``).join(" ")} | ${data || "nothing"} |`,
    );
    const whose = kept ? "\n\nA shop hears only of its own side's." : "";
    return `\n## ${group}\n\n| types | data |\n|---|---|\n${lines.join("\n")}${whose}\n`;
  });
  return HEAD + sections.join("");
}

const made = documentOf();
keep(FILE, made, "docs/events.md is not what the catalogue says: run `npm run openapi` and commit it.");
