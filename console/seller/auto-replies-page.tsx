import { useState } from "react";
import { Form } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { Refused, useCommand } from "../api/command.ts";
import {
  bodyOf,
  type Draft,
  type DraftReply,
  draftOf,
  newReply,
  type Trigger,
} from "../auto-replies/draft.ts";
import { HoursFields } from "../auto-replies/hours-fields.tsx";
import { ReplyFields } from "../auto-replies/reply-fields.tsx";
import { TRIGGER } from "../auto-replies/reply-words.ts";
import { TryOut } from "../auto-replies/try-out.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { usePerson } from "../session/use-person.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { problemText } from "../texts/problems.ts";

const said = words({
  id: {
    title: "Balasan otomatis",
    never: "Belum ada versi",
    version: (n: number) => `Versi ${n}`,
    enabled: "Balasan otomatis menyala",
    enabled_more: "Mati berarti tidak ada yang dibalas otomatis, apa pun isi halaman ini.",
    replies: "Balasan",
    none: "Belum ada balasan. Tambahkan satu di bawah ini.",
    order: "Ditanyakan berurutan: kata kunci dulu, lalu jam buka, lalu pesan pertama.",
    add: (name: string) => `Tambah: ${name}`,
    save: "Simpan sebagai versi baru",
    saved: (n: number) => `Tersimpan sebagai versi ${n}.`,
    unsaved: "Ada perubahan yang belum disimpan.",
    same: "Semua perubahan tersimpan.",
    first: (n: number) =>
      `Orang lain di toko ini lebih dulu menyimpan versi ${n}. Perubahan Anda masih di sini.`,
    theirs: "Buang perubahan saya, lihat versi itu",
    mine: "Lanjutkan perubahan saya di atasnya",
  },
  en: {
    title: "Automatic replies",
    never: "No version yet",
    version: (n: number) => `Version ${n}`,
    enabled: "Automatic replies are on",
    enabled_more: "Off means that nothing is replied automatically, whatever stands on this page.",
    replies: "Replies",
    none: "There is no reply yet. Add one below.",
    order: "They are asked in turn: keywords first, then opening hours, then the first message.",
    add: (name: string) => `Add: ${name}`,
    save: "Save as a new version",
    saved: (n: number) => `Saved as version ${n}.`,
    unsaved: "There are changes that are not saved.",
    same: "All changes are saved.",
    first: (n: number) =>
      `Somebody else of this shop was first and saved version ${n}. Your changes are still here.`,
    theirs: "Drop my changes, see that version",
    mine: "Go on with my changes on top of it",
  },
});

/** What the shop replies by itself: opening hours, replies, and what a message would bring (R6.2). */
export function AutoRepliesPage() {
  const text = useWords(said);
  const shop_id = usePerson()?.shop_id ?? "";
  const { data, error } = api.useQuery("get", "/shops/{shop_id}/auto-replies", {
    params: { path: { shop_id } },
  });
  if (error) return <ProblemNote error={error} />;
  if (data === undefined) return <Skeleton lines={12} />;
  return (
    <Page
      title={text.title}
      aside={<span className="pill">{data.version === 0 ? text.never : text.version(data.version)}</span>}
    >
      <Editor shop_id={shop_id} published={data} />
    </Page>
  );
}

interface Edited {
  readonly shop_id: string;
  readonly published: Shapes["AutoReplies"];
}

const TRIGGERS: readonly Trigger[] = ["keyword", "outside_hours", "first_contact"];

function Editor({ shop_id, published }: Edited) {
  const text = useWords(said);
  const triggers = useWords(TRIGGER);
  const command = useCommand<Shapes["AutoReplies"]>("PUT");
  const [draft, edit] = useState<Draft>(() => draftOf(published));
  // The version that is edited; what others publish meanwhile is not silently put in its place.
  const [base, rebase] = useState(published);
  const [added, open] = useState<string | undefined>(undefined);
  const wrongAt = useWrong(command.error);
  const isChanged = JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(draftOf(base)));
  const isBehind = published.version > base.version;
  const take = (version: Shapes["AutoReplies"]) => {
    rebase(version);
    edit(draftOf(version));
    command.reset();
  };
  if (isBehind && !isChanged && !command.isPending) take(published);
  const replies = (next: readonly DraftReply[]) => edit({ ...draft, replies: next });
  return (
    <div className="with-beside">
      <Form
        aria-label={text.title}
        onSubmit={(event) => {
          event.preventDefault();
          command.mutate(
            { path: `/shops/${shop_id}/auto-replies`, body: { version: base.version, ...bodyOf(draft) } },
            { onSuccess: (saved) => rebase(saved) },
          );
        }}
      >
        <label className="check card">
          <input
            type="checkbox"
            checked={draft.enabled}
            onChange={({ target }) => edit({ ...draft, enabled: target.checked })}
          />
          <span>
            {text.enabled}
            <span className="quiet block">{text.enabled_more}</span>
          </span>
        </label>
        <section aria-label={text.replies}>
          <h2>{text.replies}</h2>
          <p className="quiet">{draft.replies.length === 0 ? text.none : text.order}</p>
          {draft.replies.map((reply, place) => {
            const before = draft.replies.findLastIndex(
              ({ trigger }, at) => at < place && trigger === reply.trigger,
            );
            return (
              <ReplyFields
                key={reply.key}
                reply={reply}
                variables={published.variables[reply.trigger]}
                wrong={wrongAt(`/replies/${place}`)}
                opened={reply.key === added}
                onChange={(next) => replies(draft.replies.map((one, at) => (at === place ? next : one)))}
                onRemove={() => replies(draft.replies.filter((_, at) => at !== place))}
                onUp={before < 0 ? undefined : () => replies(swapped(draft.replies, before, place))}
              />
            );
          })}
          <div className="actions">
            {TRIGGERS.map((trigger) => (
              <button
                key={trigger}
                type="button"
                onClick={() => {
                  const reply = newReply(trigger, draft.replies);
                  replies([...draft.replies, reply]);
                  open(reply.key);
                }}
              >
                {text.add(triggers[trigger])}
              </button>
            ))}
          </div>
        </section>
        <div className="last">
          <HoursFields hours={draft.hours} onChange={(hours) => edit({ ...draft, hours })} />
          {wrongAt("/hours") && <p className="wrong">{wrongAt("/hours")}</p>}
        </div>
        <div className="save">
          {isBehind && isChanged ? (
            <div role="alert" className="note soon">
              <p>{text.first(published.version)}</p>
              <div className="actions">
                <button type="button" onClick={() => take(published)}>
                  {text.theirs}
                </button>
                <button
                  type="button"
                  onClick={() => {
                    rebase(published);
                    command.reset();
                  }}
                >
                  {text.mine}
                </button>
              </div>
            </div>
          ) : (
            <ProblemNote error={command.error} />
          )}
          <div className="actions">
            <button type="submit" className="main" disabled={command.isPending || isBehind || !isChanged}>
              {text.save}
            </button>
            <span role="status" className={isChanged ? "" : "quiet"}>
              {isChanged ? text.unsaved : command.isSuccess ? text.saved(base.version) : text.same}
            </span>
          </div>
        </div>
      </Form>
      <TryOut shop_id={shop_id} draft={draft} />
    </div>
  );
}

/** What the API found wrong, in words, for whatever stands below a place of what was sent. */
function useWrong(error: unknown): (place: string) => string | undefined {
  const language = useLanguage();
  return (place) => {
    if (!(error instanceof Refused)) return undefined;
    const { errors = [] } = error.problem;
    const isThere = errors.some(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`));
    return isThere ? problemText(error.problem, language) : undefined;
  };
}

function swapped<T>(all: readonly T[], one: number, other: number): T[] {
  return all.map((item, at) => (at === one ? (all[other] as T) : at === other ? (all[one] as T) : item));
}
