import { useState } from "react";
import { Form } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { instant, wib } from "../format/instants.ts";
import { CaseTable, type Column } from "../parts/case-table.tsx";
import { ChoiceField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { eventText } from "../texts/events.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { DELIVERY_STATUS, NO_ANSWER } from "./webhook-words.ts";

const said = words({
  id: {
    title: "Kiriman 30 hari terakhir",
    status: "Status",
    all: "Semua",
    type: "Peristiwa",
    at: "Terjadi",
    attempts: "Percobaan",
    last: "Jawaban terakhir",
    next: "Dicoba lagi",
    again: "Kirim lagi",
    againOf: (type: string, at: string) => `Kirim lagi ${type}, ${at}`,
    replay: "Kirim ulang yang tidak sampai",
    since: "Sejak (WIB)",
    sent: (count: number) => `${count} dikirim lagi.`,
    more: "Masih ada: lanjutkan",
    none: "Tidak ada kiriman di sini.",
  },
  en: {
    title: "Deliveries of the last 30 days",
    status: "Status",
    all: "Any",
    type: "Event",
    at: "Happened",
    attempts: "Attempts",
    last: "Last answer",
    next: "Tried again",
    again: "Send again",
    againOf: (type: string, at: string) => `Send again ${type}, ${at}`,
    replay: "Send again what did not arrive",
    since: "Since (WIB)",
    sent: (count: number) => `${count} sent again.`,
    more: "There is more: go on",
    none: "No deliveries here.",
  },
});

type Row = Shapes["Delivery"];

interface Replayed {
  readonly sent_again: number;
  readonly next_since?: string;
}

/** What was sent to a webhook and what became of it, with the way to send it once more (R8.3). */
export function Deliveries({ webhook_id }: { readonly webhook_id: string }) {
  const text = useWords(said);
  const names = useWords(DELIVERY_STATUS);
  const why = useWords(NO_ANSWER);
  const language = useLanguage();
  const [status, choose] = useState("");
  const [next_token, go] = useState<string | undefined>(undefined);
  const again = useCommand();
  const replay = useCommand<Replayed>();
  const { data, error } = api.useQuery("get", "/webhooks/{webhook_id}/deliveries", {
    params: {
      path: { webhook_id },
      query: {
        ...(status ? { status: status as Row["status"] } : {}),
        ...(next_token ? { next_token } : {}),
      },
    },
  });
  const base = `/webhooks/${webhook_id}`;
  const columns: readonly Column<Row>[] = [
    { title: text.type, cell: ({ type }) => eventText(type, language) },
    { title: text.at, cell: ({ created_at }) => instant(created_at, language) },
    { title: text.status, cell: (row) => names[row.status] },
    { title: text.attempts, number: true, cell: ({ attempts }) => attempts },
    {
      title: text.last,
      cell: ({ last }) => last && (last.code ?? (last.why && why[last.why])),
    },
    { title: text.next, cell: ({ next_at }) => next_at && instant(next_at, language) },
    {
      title: text.again,
      cell: ({ delivery_id, type, created_at, status: now }) =>
        now !== "pending" && (
          <button
            type="button"
            aria-label={text.againOf(eventText(type, language), instant(created_at, language))}
            disabled={again.isPending}
            onClick={() => again.mutate({ path: `${base}/deliveries/${delivery_id}/again` })}
          >
            {text.again}
          </button>
        ),
    },
  ];
  const since = (at: string) => replay.mutate({ path: `${base}/replay`, body: { since: at } });
  const more = replay.data?.next_since;
  return (
    <div>
      <h2>{text.title}</h2>
      <div className="filters">
        <ChoiceField
          label={text.status}
          none={text.all}
          value={status}
          onChoose={(value) => {
            go(undefined);
            choose(value);
          }}
          choices={Object.entries(names).map(([value, label]) => ({ value, label }))}
        />
        <Form
          className="actions end"
          aria-label={text.replay}
          onSubmit={(event) => {
            event.preventDefault();
            since(wib(String(new FormData(event.currentTarget).get("since"))));
          }}
        >
          <label className="field">
            <span>{text.since}</span>
            <input type="datetime-local" name="since" required />
          </label>
          <button type="submit" disabled={replay.isPending}>
            {text.replay}
          </button>
        </Form>
      </div>
      <div role="status">
        {replay.data && text.sent(replay.data.sent_again)}{" "}
        {more && (
          <button type="button" onClick={() => since(more)}>
            {text.more}
          </button>
        )}
      </div>
      <ProblemNote error={again.error ?? replay.error} />
      <CaseTable
        label={text.title}
        columns={columns}
        keyOf={(row) => row.delivery_id}
        page={data}
        error={error}
        none={text.none}
        further={next_token !== undefined}
        onPage={go}
      />
    </div>
  );
}
