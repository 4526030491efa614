import { useState } from "react";
import { api, type Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { EvidenceView } from "../parts/evidence-view.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Percakapan pembeli dan toko",
    none: "Mereka belum bercakap tentang pesanan ini.",
    earlier: "Yang sebelumnya",
    by: { buyer: "Pembeli", shop: "Toko", auto: "Balasan otomatis" },
    file: "Lampiran",
  },
  en: {
    title: "What buyer and shop wrote",
    none: "They have not written about this order.",
    earlier: "What came before",
    by: { buyer: "Buyer", shop: "Shop", auto: "Automatic reply" },
    file: "Attachment",
  },
});

/** What buyer and shop wrote about an order, for whoever looks on (R6.1): asked for once it is opened. */
export function ReadConversation({ order_id }: { readonly order_id: string }) {
  const text = useWords(said);
  const [open, look] = useState(false);
  return (
    <details className="card" onToggle={({ currentTarget }) => look(currentTarget.open)}>
      <summary>{text.title}</summary>
      {open && <Messages conversation_id={`cv_${order_id}`} />}
    </details>
  );
}

function Messages({ conversation_id }: { readonly conversation_id: string }) {
  const text = useWords(said);
  const [before, page] = useState<number | undefined>(undefined);
  const { data, error } = api.useQuery("get", "/conversations/{conversation_id}/messages", {
    params: { path: { conversation_id }, query: before === undefined ? {} : { before } },
  });
  if (error?.status === 404) return <p>{text.none}</p>;
  if (error) return <ProblemNote error={error} />;
  if (data === undefined) return <Skeleton lines={4} />;
  const first = data.items[0]?.message ?? 1;
  return (
    <>
      {first > 1 && (
        <button type="button" onClick={() => page(first)}>
          {text.earlier}
        </button>
      )}
      <ol className="timeline">
        {data.items.map((message) => (
          <Said key={message.message} message={message} />
        ))}
      </ol>
    </>
  );
}

function Said({ message }: { readonly message: Shapes["Message"] }) {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  return (
    <li>
      <span className="quiet">
        {message.automatic ? say(message.automatic) : text.by[message.by]} ·{" "}
        <time dateTime={message.at}>{instant(message.at, language)}</time>
      </span>
      <span className="words">{message.text}</span>
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
