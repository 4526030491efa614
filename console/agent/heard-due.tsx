import { DueLeft } from "../parts/due.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({ id: { late: "Terlambat" }, en: { late: "Late" } });

/** Until when a case of a queue is to be decided; a late one is with a lead and has no deadline any more (R4.4). */
export function HeardDue({
  row,
}: {
  readonly row: { readonly due_at?: string; readonly escalated_at?: string };
}) {
  const text = useWords(said);
  if (row.due_at) return <DueLeft at={row.due_at} />;
  return row.escalated_at ? <span className="pill urgent">{text.late}</span> : null;
}
