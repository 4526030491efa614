import { useEffect, useRef } from "react";
import { api, type Listed } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import type { Foreseen } from "../api/foreseen.ts";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useWords, words } from "../texts/language.ts";
import { Messages } from "./messages.tsx";
import { WriteMessage } from "./write-message.tsx";

const said = words({
  id: { title: "Percakapan", none: "Belum ada pesan tentang pesanan ini." },
  en: { title: "Conversation", none: "Nothing was written about this order yet." },
});

/** How often a conversation that is open is looked at again. */
const AGAIN_MS = 5_000;

interface Wanted {
  readonly order_id: string;
  /** Whose the reader is. */
  readonly side: "buyer" | "seller";
}

/** What buyer and shop write about an order, for either of them (R6.1): read as it is seen, the newest at the end. */
export function Conversation({ order_id, side }: Wanted) {
  const text = useWords(said);
  const conversation_id = `cv_${order_id}`;
  const path = { params: { path: { conversation_id } } };
  const again = { refetchInterval: AGAIN_MS };
  const { data, error } = api.useQuery("get", "/conversations/{conversation_id}", path, again);
  // The first message opens it: until then there is none.
  const none = error?.status === 404;
  useReading(conversation_id, data?.unread ?? 0, data?.messages ?? 0);
  return (
    <section className="card conversation" aria-label={text.title}>
      {error && !none && <ProblemNote error={error} />}
      {none && <p>{text.none}</p>}
      {data === undefined && !error && <Skeleton lines={5} />}
      {data && (
        <Messages conversation_id={conversation_id} order_id={order_id} side={side} newest={data.messages} />
      )}
      <WriteMessage path={`/conversations/${conversation_id}`} />
    </section>
  );
}

/** It is unread no more, by itself and in the list. */
function readingOf(conversation_id: string): readonly Foreseen[] {
  const path = { params: { path: { conversation_id } } };
  const { queryKey } = api.queryOptions("get", "/conversations/{conversation_id}", path);
  const read = <T extends object>(one: T) => ({ ...one, unread: 0 });
  return [
    { queryKey, change: read },
    {
      queryKey: ["get", "/conversations"],
      change: (page: { readonly items: readonly Listed<"/conversations">[] }) => ({
        ...page,
        items: page.items.map((row) => (row.conversation_id === conversation_id ? read(row) : row)),
      }),
    },
  ];
}

/** What is on the screen has been read, once for each new message. */
function useReading(conversation_id: string, unread: number, newest: number): void {
  const { mutate } = useCommand("PUT");

  const told = useRef(0);
  useEffect(() => {
    if (unread === 0 || told.current >= newest || document.visibilityState !== "visible") return;
    told.current = newest;
    const path = `/conversations/${conversation_id}/read`;
    mutate({ path, body: { to: newest }, foreseen: readingOf(conversation_id) });
  }, [conversation_id, unread, newest, mutate]);
}
