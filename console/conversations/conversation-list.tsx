import { Link } from "@tanstack/react-router";
import type { Listed } from "../api/client.ts";
import { shortInstant, until } from "../format/instants.ts";
import { CaseTable, type Column } from "../parts/case-table.tsx";
import { useNow } from "../parts/now.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Percakapan",
    order: "Pesanan",
    last: "Pesan terakhir",
    by: { buyer: "pembeli", shop: "toko", auto: "balasan otomatis" },
    unread: "Belum dibaca",
    waits: "Pembeli menunggu",
    none: "Tidak ada percakapan di sini. Pembeli menulis dari halaman pesanannya.",
  },
  en: {
    title: "Conversations",
    order: "Order",
    last: "Latest message",
    by: { buyer: "buyer", shop: "shop", auto: "automatic reply" },
    unread: "Unread",
    waits: "The buyer waits",
    none: "No conversations here. Buyers write from the page of their order.",
  },
});

type Row = Listed<"/conversations">;

interface Wanted {
  readonly side: "buyer" | "seller";
  readonly page: { readonly items: readonly Row[]; readonly next_token?: string } | undefined;
  readonly error: unknown;
  readonly further: boolean;
  readonly onPage: (next_token: string | undefined) => void;
}

/** Conversations, those with the newest messages first; what is unread and who waits is said (R6.1). */
export function ConversationList({ side, ...listed }: Wanted) {
  const text = useWords(said);
  const language = useLanguage();
  const now = useNow();
  const columns: readonly Column<Row>[] = [
    {
      title: text.order,
      cell: ({ order_id }) => <Link to={`/${side}/conversations/${order_id}` as never}>{order_id}</Link>,
    },
    {
      title: text.last,
      cell: ({ last_message: { at, by } }) => (
        <>
          <time dateTime={at}>{shortInstant(at, language)}</time>, {text.by[by]}
        </>
      ),
    },
    {
      title: text.unread,
      number: true,
      cell: ({ unread = 0 }) => unread > 0 && <span className="pill soon">{unread}</span>,
    },
    ...(side === "seller"
      ? [
          {
            title: text.waits,
            cell: ({ waiting_since: since }: Row) =>
              since && <span className="pill soon">{until(since, now, language)}</span>,
          },
        ]
      : []),
  ];
  return (
    <CaseTable
      none={text.none}
      label={text.title}
      columns={columns}
      keyOf={(row) => row.conversation_id}
      {...listed}
    />
  );
}
