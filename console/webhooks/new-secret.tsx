import { useState } from "react";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Rahasia penanda tangan",
    once: "Salin sekarang: rahasia ini tidak akan ditampilkan lagi.",
    copy: "Salin",
    copied: "Tersalin",
  },
  en: {
    title: "Signing secret",
    once: "Copy it now: it is never shown again.",
    copy: "Copy",
    copied: "Copied",
  },
});

/** The secret that events are signed with: shown once, kept nowhere here (R8.3). */
export function NewSecret({ secret }: { readonly secret: string }) {
  const text = useWords(said);
  const [copied, copy] = useState(false);
  return (
    <section className="note good" aria-label={text.title} role="status">
      <p>
        <strong>{text.title}</strong>. {text.once}
      </p>
      <p className="actions">
        <code>{secret}</code>
        <button
          type="button"
          onClick={async () => {
            await navigator.clipboard.writeText(secret);
            copy(true);
          }}
        >
          {copied ? text.copied : text.copy}
        </button>
      </p>
    </section>
  );
}
