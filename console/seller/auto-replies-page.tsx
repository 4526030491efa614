import { useState } from "react";
import { Form } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { bodyOf, type DraftReply, draftOf, newReply, type Trigger } from "../auto-replies/draft.ts";
import { HoursFields } from "../auto-replies/hours-fields.tsx";
import { ReplyFields } from "../auto-replies/reply-fields.tsx";
import { TRIGGER } from "../auto-replies/reply-words.ts";
import { TryOut } from "../auto-replies/try-out.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { SaveBar } from "../parts/save-bar.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useEdited } from "../parts/use-edited.ts";
import { useWrong } from "../parts/use-wrong.ts";
import { usePerson } from "../session/use-person.ts";
import { useWords, words } from "../texts/language.ts";

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

interface Wanted {
  readonly shop_id: string;
  readonly published: Shapes["AutoReplies"];
}

const TRIGGERS: readonly Trigger[] = ["keyword", "outside_hours", "first_contact"];

function Editor({ shop_id, published }: Wanted) {
  const text = useWords(said);
  const triggers = useWords(TRIGGER);
  const command = useCommand("PUT");
  const edited = useEdited(published, draftOf, bodyOf);
  const { draft, edit, body } = edited;
  const [added, open] = useState<ReadonlySet<string>>(new Set());
  const wrongAt = useWrong(command.error);
  const replies = (next: readonly DraftReply[]) => edit({ ...draft, replies: next });
  return (
    <div className="with-beside">
      <Form
        aria-label={text.title}
        onSubmit={(event) => {
          event.preventDefault();
          command.mutate({ path: `/shops/${shop_id}/auto-replies`, body });
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
                opened={added.has(reply.key)}
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
                  open(new Set([...added, reply.key]));
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
        <SaveBar edited={edited} command={command} button={text.save} />
      </Form>
      <TryOut shop_id={shop_id} draft={draft} />
    </div>
  );
}

function swapped<T>(all: readonly T[], one: number, other: number): T[] {
  return all.map((item, at) => (at === one ? (all[other] as T) : at === other ? (all[one] as T) : item));
}
