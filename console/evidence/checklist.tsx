import { hrefOf } from "../api/actions.ts";
import { FileDrop } from "../parts/drop.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";
import { AttachTranscript } from "./attach-transcript.tsx";
import { kindsText } from "./evidence-words.ts";
import { FileList } from "./file-list.tsx";
import { type Heard, pathOf, type Requirement, type Side } from "./heard.ts";
import type { DraftInHand } from "./use-draft.ts";

const said = words({
  id: {
    mine: "Bukti Anda",
    required: "wajib",
    optional: "boleh ada",
    met: "sudah diserahkan",
    ready: "siap diserahkan",
    sample: "Lihat contoh",
    account: (characters: number, words: number) =>
      `Ini pernyataan Anda di bawah: paling sedikit ${characters} huruf dan ${words} kata yang berbeda.`,
    look: (carrier: string, waybill: string) => `Halaman resmi ${carrier} untuk ${waybill}`,
    accepts: "Jenis berkas",
  },
  en: {
    mine: "Your evidence",
    required: "required",
    optional: "optional",
    met: "handed in",
    ready: "ready to hand in",
    sample: "See a sample",
    account: (characters: number, words: number) =>
      `This is your statement below: at least ${characters} characters and ${words} different words.`,
    look: (carrier: string, waybill: string) => `${carrier}'s own page for ${waybill}`,
    accepts: "Types of file",
  },
});

interface Wanted {
  readonly heard: Heard;
  readonly side: Side;
  readonly draft: DraftInHand;
}

/** What this side is asked for (R4.2); under each item there is a place for its files. */
export function Checklist({ heard, side, draft }: Wanted) {
  const text = useWords(said);
  const own = heard.checklist.filter(({ of }) => of.includes(side));
  return (
    <section aria-label={text.mine}>
      <h2>{text.mine}</h2>
      <ul className="asked-for">
        {own.map((item) => (
          <Item
            key={item.requirement}
            item={item}
            met={item.satisfied[side] ?? false}
            ready={filesFor(heard, item).some(({ status }) => status === "accepted")}
          >
            <OwnFiles heard={heard} item={item} draft={draft} />
          </Item>
        ))}
      </ul>
    </section>
  );
}

interface Shown {
  readonly item: Requirement;
  readonly met: boolean;
  /** A file of the draft is for it. */
  readonly ready?: boolean;
  readonly children?: React.ReactNode;
}

function Item({ item, met, ready = false, children }: Shown) {
  const text = useWords(said);
  const say = useSaid();
  const { account, look_up } = item;
  return (
    <li className="card">
      <p className="asked">
        <strong>{say(item.text)}</strong>{" "}
        <span className={met || ready ? "pill good" : item.required ? "pill soon" : "pill"}>
          {met ? text.met : ready ? text.ready : item.required ? text.required : text.optional}
        </span>
      </p>
      {account && <p>{text.account(account.characters, account.words)}</p>}
      {look_up && (
        <p>
          <a href={look_up.page} target="_blank" rel="noreferrer">
            {text.look(look_up.carrier_name, look_up.waybill)}
          </a>
        </p>
      )}
      <details className="sample">
        <summary>
          {text.sample}
          {item.accepts.length > 0 && (
            <span className="quiet">
              {" "}
              · {text.accepts}: {kindsText(item.accepts)}
            </span>
          )}
        </summary>
        <img src={`/api${item.sample}`} alt="" className="seen" loading="lazy" />
      </details>
      {children}
    </li>
  );
}

/** The item that a transcript of the conversation is. */
const CHAT = "chat";

function OwnFiles({ heard, item, draft }: { heard: Heard; item: Requirement; draft: DraftInHand }) {
  const say = useSaid();
  const mayUpload = hrefOf(heard, "open_upload") !== undefined && item.account === undefined;
  return (
    <>
      <FileList
        files={filesFor(heard, item)}
        hrefOf={({ file_id }) => `${pathOf(heard)}/files/${file_id}`}
        onRemove={
          hrefOf(heard, "save_draft") ? (id) => void draft.remove(id).catch(() => undefined) : undefined
        }
      />
      {mayUpload && item.requirement === CHAT && (
        <AttachTranscript order_id={heard.order_id} requirement={CHAT} draft={draft} />
      )}
      {mayUpload && (
        <FileDrop label={say(item.text)} accepts={item.accepts} sign={draft.sign(item.requirement)} />
      )}
    </>
  );
}

function filesFor({ draft }: Heard, item: Requirement) {
  return (draft?.files ?? []).filter(({ requirement }) => requirement === item.requirement);
}
