import { useState } from "react";
import { useFileLink } from "../api/file-link.ts";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { kindsText, sizeText } from "./evidence-words.ts";

const said = words({
  id: {
    show: (name: string) => `Lihat ${name}`,
    hide: (name: string) => `Tutup ${name}`,
    open: "Buka di tab baru",
    none: "Berkas belum dapat dilihat.",
  },
  en: {
    show: (name: string) => `Show ${name}`,
    hide: (name: string) => `Hide ${name}`,
    open: "Open in a new tab",
    none: "The file cannot be seen yet.",
  },
});

interface Shown {
  readonly href: string;
  readonly name: string;
  readonly content_type: string;
  readonly bytes: number;
}

/** A file that was accepted: what it is, and the file itself as soon as somebody wants to see it. */
export function FileView({ href, name, content_type, bytes }: Shown) {
  const text = useWords(said);
  const language = useLanguage();
  const [open, show] = useState(false);
  const { data: link, error, isPending } = useFileLink(href, open);
  return (
    <div className="file">
      <button type="button" className="plain name" aria-expanded={open} onClick={() => show(!open)}>
        {open ? text.hide(name) : text.show(name)}
      </button>{" "}
      <span className="quiet">
        {kindsText([content_type])}, {sizeText(bytes, language)}
      </span>
      {open && isPending && <Skeleton lines={2} />}
      <ProblemNote error={error} />
      {open && link === null && <p>{text.none}</p>}
      {open && link && (
        <>
          {content_type.startsWith("image/") && <img src={link.url} alt={name} className="seen" />}
          {content_type === "video/mp4" && (
            // biome-ignore lint/a11y/useMediaCaption: what a party filmed comes without captions
            <video src={link.url} controls className="seen" aria-label={name} />
          )}
          <a href={link.url} target="_blank" rel="noreferrer">
            {text.open}
          </a>
        </>
      )}
    </div>
  );
}
