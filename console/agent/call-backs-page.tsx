import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { CALL_BACK_STATUS } from "../call-backs/call-back-words.ts";
import { SIDE } from "../hearings/hearing-words.ts";
import { choicesOf } from "../parts/case-filters.ts";
import { DueLeft } from "../parts/due.tsx";
import { Queue } from "../parts/queue.tsx";
import { useWords, words } from "../texts/language.ts";
import { Holder } from "./holder.tsx";

const said = words({
  id: {
    title: "Telepon balik",
    who: "Siapa",
    order: "Pesanan",
    language: "Bahasa",
    languages: { id: "Indonesia", en: "Inggris" },
    expected: "Ditelepon sebelum",
    attempts: "Percobaan",
    status: "Status",
    holder: "Ditangani",
    waiting: "Berikutnya",
    mine: "Saya tangani",
    done: "Sudah ditelepon",
    givenUp: "Tidak terhubung",
    refund: "Nomor kasus pengembalian dana",
  },
  en: {
    title: "Call-backs",
    who: "Who",
    order: "Order",
    language: "Language",
    languages: { id: "Indonesian", en: "English" },
    expected: "To be called by",
    attempts: "Attempts",
    status: "Status",
    holder: "With",
    waiting: "Next",
    mine: "With me",
    done: "Called",
    givenUp: "Not reached",
    refund: "Number of the refund's case",
  },
});

const route = getRouteApi("/agent/call-backs");

/** Who wants to be called, in the order in which calls are expected (R4.5). */
export function CallBacksPage() {
  const text = useWords(said);
  const status = useWords(CALL_BACK_STATUS);
  const sides = useWords(SIDE);
  const search = route.useSearch();
  const { data, error } = api.useQuery("get", "/call-backs", { params: { query: search } });
  return (
    <Queue
      title={text.title}
      to="/agent/call-backs"
      tabs={[
        { label: text.waiting, search: {}, waits: true },
        { label: text.mine, search: { mine: "true" }, waits: true },
        { label: text.done, search: { status: "done" } },
        { label: text.givenUp, search: { status: "given_up" } },
      ]}
      filters={[
        { name: "status", label: text.status, kind: "choice", choices: choicesOf(status) },
        { name: "refund_id", label: text.refund, kind: "text" },
      ]}
      search={search}
      keyOf={(row) => row.call_back_id}
      page={data}
      error={error}
      columns={[
        {
          title: text.order,
          cell: ({ call_back_id, order_id }) => (
            <Link to="/agent/call-backs/$call_back_id" params={{ call_back_id }}>
              {order_id}
            </Link>
          ),
        },
        { title: text.expected, cell: ({ expected_at }) => expected_at && <DueLeft at={expected_at} /> },
        { title: text.who, cell: ({ asked_by }) => sides[asked_by] },
        { title: text.language, cell: ({ language }) => text.languages[language] },
        { title: text.attempts, number: true, cell: ({ attempt_count }) => attempt_count },
        { title: text.holder, cell: ({ claimed_by }) => <Holder id={claimed_by} /> },
        { title: text.status, cell: (row) => status[row.status] },
      ]}
    />
  );
}
