import { useState } from "react";
import { bytes } from "../format/bytes.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { useEvidenceFile } from "./evidence-file.ts";
import { ProblemNote } from "./problem.tsx";
import { Skeleton } from "./skeleton.tsx";
import { Zoom } from "./zoom.tsx";

const said = words({
  id: {
    look: (label: string) => `Lihat besar: ${label}`,
    save: (label: string, size: string) => `Unduh ${label}, ${size}`,
    download: (size: string) => `Unduh (${size})`,
    view: "Buka",
    open: (label: string) => `Buka ${label} di tab baru`,
    checking: "Berkas ini belum dapat dilihat.",
  },
  en: {
    look: (label: string) => `See large: ${label}`,
    save: (label: string, size: string) => `Download ${label}, ${size}`,
    download: (size: string) => `Download (${size})`,
    view: "Open",
    open: (label: string) => `Open ${label} in a new tab`,
    checking: "This file cannot be seen yet.",
  },
});

interface Wanted {
  /** Where the API tells of the file. */
  readonly href: string;
  /** What the file is to show. */
  readonly label: string;
}

/** A file of evidence: a picture that can be enlarged, a film that plays, a PDF that opens in a tab of its own; each to be downloaded. */
export function EvidenceView({ href, label }: Wanted) {
  const text = useWords(said);
  const language = useLanguage();
  const { data, error, refetch } = useEvidenceFile(href);
  const [open, show] = useState(false);
  if (error) return <ProblemNote error={error} />;
  if (data === undefined) return <Skeleton lines={3} />;
  const { file, link } = data;
  if (link === undefined) return <p className="quiet">{text.checking}</p>;
  // A link that ended while the page was open: the picture asks for another one.
  const again = () => {
    if (Date.parse(link.ends_at) < Date.now()) void refetch();
  };
  const type = file.content_type.split("/")[0];
  const size = bytes(file.bytes, language);
  return (
    <figure className="evidence">
      {type === "image" && (
        <button type="button" className="picture" aria-label={text.look(label)} onClick={() => show(true)}>
          <img src={link.url} alt="" loading="lazy" onError={again} />
        </button>
      )}
      {type === "video" && (
        // biome-ignore lint/a11y/useMediaCaption: a film that a party made of a parcel has no captions
        <video src={link.url} controls preload="metadata" aria-label={label} onError={again} />
      )}
      <figcaption>
        <span>{label}</span>{" "}
        {link.view && (
          <>
            <a href={link.view} target="_blank" rel="noreferrer" aria-label={text.open(label)}>
              {text.view}
            </a>{" "}
          </>
        )}
        <a href={link.url} download aria-label={text.save(label, size)}>
          {text.download(size)}
        </a>
      </figcaption>
      {type === "image" && <Zoom src={link.url} label={label} open={open} onClose={() => show(false)} />}
    </figure>
  );
}
