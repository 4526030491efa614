import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { EvidenceView } from "../parts/evidence-view.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { SIDE } from "./hearing-words.ts";

const said = words({
  id: {
    of: (side: string) => `Bukti ${side.toLowerCase()}`,
    own: (title: string) => `${title} (Anda)`,
    chances: (used: number, left: number) => `${used} kali menyerahkan, ${left} kesempatan tersisa`,
    done: "Tidak ada lagi yang diserahkan.",
    wanted: "Yang diminta",
    met: "ada",
    unmet: "belum ada",
    optional: "tidak wajib",
    none: "Belum ada yang diserahkan.",
    chance: (n: number) => `Penyerahan ke-${n}`,
    look: (name: string) => `Cek nomor di situs ${name}`,
  },
  en: {
    of: (side: string) => `Evidence of the ${side.toLowerCase()}`,
    own: (title: string) => `${title} (you)`,
    chances: (used: number, left: number) =>
      `Handed in ${used === 1 ? "once" : `${used} times`}, ${left} ${left === 1 ? "chance" : "chances"} left`,
    done: "Nothing more to hand in.",
    wanted: "What is asked for",
    met: "there",
    unmet: "not there",
    optional: "optional",
    none: "Nothing was handed in yet.",
    chance: (n: number) => `Submission ${n}`,
    look: (name: string) => `Look the number up at ${name}`,
  },
});

/** What the documents of disputes and appeals have in common. */
export interface Heard {
  readonly sides: Shapes["Dispute"]["sides"];
  readonly checklist: Shapes["Appeal"]["checklist"];
  readonly submissions: readonly Shapes["Submission"][];
}

interface Wanted {
  readonly heard: Heard;
  readonly side: "buyer" | "seller";
  /** It is the reader's own. */
  readonly own?: true;
}

/** What one side was asked for, and what it handed in, the latest last (R4.2, R4.3). */
export function SideEvidence({ heard, side, own: isOwn }: Wanted) {
  const text = useWords(said);
  const names = useWords(SIDE);
  const say = useSaid();
  const language = useLanguage();
  const state = heard.sides[side];
  if (state === undefined) return null;
  const asked = heard.checklist.filter(({ of }) => of.includes(side));
  const own = heard.submissions.filter((one) => one.side === side);
  const nameOf = (code: string) => {
    const item = asked.find(({ requirement }) => requirement === code);
    return item ? say(item.text) : code;
  };
  const of = text.of(names[side] ?? side);
  const title = isOwn ? text.own(of) : of;
  return (
    <section className="card side" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">
        {text.chances(state.used, state.submissions_remaining)}
        {state.done && `. ${text.done}`}
      </p>
      <details open={own.length === 0}>
        <summary>{text.wanted}</summary>
        <ul className="checklist">
          {asked.map((item) => {
            const met = item.satisfied[side] === true;
            return (
              <li key={item.requirement} className={met ? "met" : undefined}>
                {say(item.text)}{" "}
                <span className="quiet">
                  ({met ? text.met : item.required ? text.unmet : `${text.unmet}, ${text.optional}`})
                </span>
                {item.look_up && (
                  <>
                    {" "}
                    <a href={item.look_up.page} target="_blank" rel="noreferrer">
                      {text.look(item.look_up.carrier_name)}: {item.look_up.waybill}
                    </a>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </details>
      {own.length === 0 && <p>{text.none}</p>}
      {own.map((one) => (
        <article key={one.chance} aria-label={text.chance(one.chance)}>
          <h3>
            {text.chance(one.chance)}{" "}
            <time className="quiet" dateTime={one.submitted_at}>
              {instant(one.submitted_at, language)}
            </time>
          </h3>
          <p className="words">{one.statement}</p>
          <div className="files">
            {one.files.map((file) => (
              <EvidenceView key={file.file_id} href={file.href} label={nameOf(file.requirement)} />
            ))}
          </div>
        </article>
      ))}
    </section>
  );
}
