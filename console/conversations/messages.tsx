import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, type Shapes } from "../api/client.ts";
import { shortInstant } from "../format/instants.ts";
import { EvidenceView } from "../parts/evidence-view.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Pesan",
    earlier: "Pesan sebelumnya",
    by: { buyer: "Pembeli", shop: "Toko", auto: "Toko" },
    you: "Anda",
    read: "dibaca",
    file: "Lampiran",
    erased: "Pesan ini sudah dihapus.",
  },
  en: {
    title: "Messages",
    earlier: "Earlier messages",
    by: { buyer: "Buyer", shop: "Shop", auto: "Shop" },
    you: "You",
    read: "read",
    file: "Attachment",
    erased: "This message was erased.",
  },
});

interface Wanted {
  readonly conversation_id: string;
  readonly order_id: string;
  /** Whose reader's it is; whoever looks on has none. */
  readonly side?: "buyer" | "seller" | undefined;
  /** The newest message there is: a page is asked for anew when there is another one. */
  readonly newest?: number;
  /** The page that ends before this message; else the newest. */
  readonly before?: number;
}

/** A page of messages, and on demand the one before it. */
export function Messages({ before, newest, ...of }: Wanted) {
  const text = useWords(said);
  const [earlier, look] = useState(false);
  const { data, error } = api.useQuery(
    "get",
    "/conversations/{conversation_id}/messages",
    {
      params: {
        path: { conversation_id: of.conversation_id },
        query: before === undefined ? {} : { before },
      },
    },
    // Older pages never change but for being read; the newest follows the conversation.
    { refetchInterval: before === undefined ? 5_000 : false, placeholderData: (was) => was },
  );
  if (error) return <ProblemNote error={error} />;
  if (data === undefined) return <Skeleton lines={4} />;
  const first = data.items[0]?.message ?? 1;
  return (
    <>
      {data.earlier && !earlier && (
        <button type="button" onClick={() => look(true)}>
          {text.earlier}
        </button>
      )}
      {earlier && <Messages {...of} before={first} />}
      <ol
        className="messages"
        aria-label={text.title}
        aria-live={before === undefined ? "polite" : undefined}
      >
        {data.items.map((message) => (
          <Said key={message.message} message={message} order_id={of.order_id} side={of.side} />
        ))}
      </ol>
    </>
  );
}

interface Told {
  readonly message: Shapes["Message"];
  readonly order_id: string;
  /** Whose reader's it is; whoever looks on has none. */
  readonly side?: "buyer" | "seller" | undefined;
}

function Said({ message, order_id, side }: Told) {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  const own = side !== undefined && (message.by === "buyer") === (side === "buyer");
  return (
    <li className={own ? "own" : undefined}>
      <span className="quiet">
        {own && message.by !== "auto" ? text.you : text.by[message.by]}
        {message.automatic && ` (${say(message.automatic)})`} ·{" "}
        <time dateTime={message.at}>{shortInstant(message.at, language)}</time>
        {own && message.read && ` · ${text.read}`}
      </span>
      {message.text === undefined && message.files.length === 0 && <em>{text.erased}</em>}
      {message.text !== undefined && (
        <span className="words">
          <Mentioning message={message} to={side && `/${side}/orders/${order_id}`} />
        </span>
      )}
      {message.files.length > 0 && (
        <div className="files">
          {message.files.map((file) => (
            <EvidenceView key={file.file_id} href={file.href} label={text.file} />
          ))}
        </div>
      )}
    </li>
  );
}

/** A text as it was typed; a waybill of the order that it names leads to where the parcel is. */
function Mentioning({
  message,
  to,
}: {
  readonly message: Shapes["Message"];
  readonly to: string | undefined;
}) {
  const whole = message.text ?? "";
  const starts = [0, ...message.mentions.map((one) => one.to)];
  const ends = [...message.mentions.map((one) => one.from), whole.length];
  return starts.map((start, place) => (
    <span key={start}>
      {whole.slice(start, ends[place])}
      {message.mentions[place] && (
        <Mentioned to={to}>{whole.slice(message.mentions[place].from, message.mentions[place].to)}</Mentioned>
      )}
    </span>
  ));
}

function Mentioned({ to, children }: { readonly to: string | undefined; readonly children: string }) {
  return to ? <Link to={to as never}>{children}</Link> : <strong>{children}</strong>;
}
