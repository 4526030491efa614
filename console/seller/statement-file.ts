import { useState } from "react";
import { client, type Listed, type Problem } from "../api/client.ts";
import { Refused } from "../api/command.ts";
import { dayOf } from "../format/instants.ts";

type Line = Listed<"/shops/{shop_id}/statement">;

const COLUMNS: readonly (readonly [string, (line: Line) => string | number | undefined])[] = [
  ["at", ({ at }) => at],
  ["movement", ({ movement }) => movement],
  ["held_change_idr", ({ held_change }) => held_change.amount],
  ["balance_change_idr", ({ balance_change }) => balance_change.amount],
  ["frozen_change_idr", ({ frozen_change }) => frozen_change.amount],
  ["order_id", ({ order_id }) => order_id],
  ["refund_id", ({ refund_id }) => refund_id],
  ["penalty_id", ({ penalty_id }) => penalty_id],
  ["reference", ({ reference }) => reference],
  ["journal_id", ({ journal_id }) => journal_id],
];

/** A statement as a table for any program: names and codes of the API, whole rupiah, instants in WIB (RFC 4180). */
export function csvOf(lines: readonly Line[]): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...lines.map((line) => COLUMNS.map(([, of]) => of(line) ?? "")),
  ];
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A text that begins as a formula would is none: programs that would run it are shown a text. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Every line of a shop's statement, page by page, as a file that is saved. */
export function useStatementFile(shop_id: string) {
  const [reading, read] = useState<number | undefined>(undefined);
  const [error, fail] = useState<unknown>(undefined);
  async function download() {
    fail(undefined);
    read(0);
    try {
      const lines: Line[] = [];
      let next_token: string | undefined;
      do {
        const page = await pageOf(shop_id, next_token);
        lines.push(...page.items);
        read(lines.length);
        next_token = page.next_token;
      } while (next_token !== undefined);
      save(`${shop_id}-${dayOf(Date.now())}.csv`, csvOf(lines));
    } catch (why) {
      fail(why);
    } finally {
      read(undefined);
    }
  }
  return { reading, error, download };
}

async function pageOf(shop_id: string, next_token: string | undefined) {
  const query = { limit: 100, ...(next_token ? { next_token } : {}) };
  const { data, error } = await client.GET("/shops/{shop_id}/statement", {
    params: { path: { shop_id }, query },
  });
  if (data === undefined) throw new Refused(error as Problem);
  return data;
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
