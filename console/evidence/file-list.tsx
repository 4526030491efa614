import { EvidenceView } from "../parts/evidence-view.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { FILE_STATUS, kindsText, sizeText } from "./evidence-words.ts";
import type { DraftFile } from "./heard.ts";

const said = words({
  id: { remove: "Hapus", removeOne: (name: string) => `Hapus ${name}`, files: "Berkas" },
  en: { remove: "Remove", removeOne: (name: string) => `Remove ${name}`, files: "Files" },
});

interface Listed {
  readonly files: readonly DraftFile[];
  /** Where a file is, below its case. */
  readonly hrefOf: (file: DraftFile) => string;
  /** Takes a file out again, where that is possible. */
  readonly onRemove?: ((file_id: string) => void) | undefined;
}

/** Files that are being handed in: where each is, and why one was refused. */
export function FileList({ files, hrefOf, onRemove }: Listed) {
  const text = useWords(said);
  const status = useWords(FILE_STATUS);
  const say = useSaid();
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="handed" aria-label={text.files} aria-live="polite">
      {files.map((file) => (
        <li key={file.file_id}>
          {file.status === "accepted" ? (
            <EvidenceView href={hrefOf(file)} label={file.name} />
          ) : (
            <span>
              {file.name}{" "}
              <span className="quiet">
                {kindsText([file.content_type])}, {sizeText(file.bytes, language)}
              </span>
            </span>
          )}
          <span className={file.status === "refused" ? "pill urgent" : "pill"}>{status[file.status]}</span>
          {onRemove && (
            <button
              type="button"
              className="plain"
              aria-label={text.removeOne(file.name)}
              onClick={() => onRemove(file.file_id)}
            >
              {text.remove}
            </button>
          )}
          {file.why && <p className="wrong">{say(file.why.text)}</p>}
        </li>
      ))}
    </ul>
  );
}
