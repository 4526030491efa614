import { instant } from "../format/instants.ts";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { FileView } from "./file-view.tsx";
import type { Heard, Side } from "./heard.ts";

const said = words({
  id: {
    title: "Yang sudah diserahkan",
    none: "Belum ada yang diserahkan.",
    mine: "Anda",
    side: { buyer: "Pembeli", seller: "Penjual" },
    left: (who: string, left: number) => `${who}: ${left} kesempatan tersisa`,
    done: (who: string) => `${who}: selesai`,
    chance: (who: string, chance: number) => `${who}, penyerahan ke-${chance}`,
  },
  en: {
    title: "What was handed in",
    none: "Nothing was handed in yet.",
    mine: "You",
    side: { buyer: "Buyer", seller: "Seller" },
    left: (who: string, left: number) => `${who}: ${left} chances left`,
    done: (who: string) => `${who}: done`,
    chance: (who: string, chance: number) => `${who}, submission ${chance}`,
  },
});

/** What both sides handed in, and how far each is (R4.3). `side` is the reader's own, where they are one. */
export function Submissions({ heard, side }: { readonly heard: Heard; readonly side?: Side }) {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  const nameOf = (one: string) => (one === side ? text.mine : text.side[one as Side]);
  const itemOf = (code: string) => {
    const item = heard.checklist.find(({ requirement }) => requirement === code);
    return item ? say(item.text) : code;
  };
  return (
    <section aria-label={text.title}>
      <h2>{text.title}</h2>
      {heard.status === "gathering" && (
        <ul className="chances">
          {Object.entries(heard.sides).map(([one, { done, submissions_remaining: left }]) => (
            <li key={one} className="pill">
              {done ? text.done(nameOf(one)) : text.left(nameOf(one), left)}
            </li>
          ))}
        </ul>
      )}
      {heard.submissions.length === 0 && <p>{text.none}</p>}
      {heard.submissions.map((one) => (
        <article key={`${one.side}${one.chance}`} className="card">
          <h3>{text.chance(nameOf(one.side), one.chance)}</h3>
          <p className="quiet">
            <time dateTime={one.submitted_at}>{instant(one.submitted_at, language)}</time>
          </p>
          <p className="said">{one.statement}</p>
          <ul className="files">
            {one.files.map((file) => (
              <li key={file.file_id}>
                <FileView {...file} name={itemOf(file.requirement)} />
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
