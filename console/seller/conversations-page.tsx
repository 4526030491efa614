import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { ConversationList } from "../conversations/conversation-list.tsx";
import { Page } from "../parts/page.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Percakapan",
    which: "Daftar",
    waiting: "Pembeli menunggu",
    unread: "Belum dibaca",
    all: "Semua",
  },
  en: {
    title: "Conversations",
    which: "List",
    waiting: "The buyer waits",
    unread: "Unread",
    all: "All",
  },
});

const EXACT = { exact: true, includeSearch: true };
const route = getRouteApi("/seller/conversations");

/** What buyers write to the shop (R6.1). */
export function ConversationsPage() {
  const text = useWords(said);
  const search = route.useSearch();
  const go = useNavigate();
  const { data, error } = api.useQuery(
    "get",
    "/conversations",
    { params: { query: search } },
    { refetchInterval: 15_000 },
  );
  return (
    <Page title={text.title}>
      <nav className="tabs" aria-label={text.which}>
        <Link to="/seller/conversations" search={{ waiting: "true" }} activeOptions={EXACT}>
          {text.waiting}
        </Link>
        <Link to="/seller/conversations" search={{ unread: "true" }} activeOptions={EXACT}>
          {text.unread}
        </Link>
        <Link to="/seller/conversations" search={{}} activeOptions={EXACT}>
          {text.all}
        </Link>
      </nav>
      <ConversationList
        side="seller"
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) => void go({ to: "/seller/conversations", search: { ...search, next_token } })}
      />
    </Page>
  );
}
