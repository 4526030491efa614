import { useMutation } from "@tanstack/react-query";
import { Form } from "react-aria-components";
import { post } from "../api/command.ts";
import type { paths } from "../api/schema.d.ts";
import { dueInstant, wib } from "../format/instants.ts";
import { LineField, TextsField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { bodyOf, type Draft } from "./draft.ts";
import { TRIGGER } from "./reply-words.ts";

const said = words({
  id: {
    title: "Coba dulu",
    about: "Yang dicoba adalah isi halaman ini, tersimpan atau belum. Tidak ada yang dikirim.",
    text: "Pesan pembeli",
    first: "Pesan pertama dalam percakapan",
    at: "Waktu pesan, WIB (kosong: sekarang)",
    try: "Coba",
    none: "Tidak ada balasan otomatis untuk pesan ini.",
    held: "Tidak ada yang dikirim",
    replies: (code: string) => `Yang menjawab: ${code}`,
    found: (word: string, keyword: string) => `“${word}” cocok dengan kata kunci “${keyword}”`,
    languages: { id: "Dibaca dalam bahasa Indonesia", en: "Dibaca dalam bahasa Inggris" },
    others: "Mengapa yang lain tidak",
    open: "Toko sedang buka saat itu.",
    closed: (at: string) => `Toko tutup saat itu; buka lagi ${at}.`,
    shut: "Toko tutup saat itu.",
  },
  en: {
    title: "Try it out",
    about: "What is tried is what stands on this page, saved or not. Nothing is sent.",
    text: "The buyer's message",
    first: "The first message of the conversation",
    at: "Time of the message, WIB (empty: now)",
    try: "Try",
    none: "No automatic reply to this message.",
    held: "Nothing is sent",
    replies: (code: string) => `This one answers: ${code}`,
    found: (word: string, keyword: string) => `“${word}” matches the keyword “${keyword}”`,
    languages: { id: "Read in Indonesian", en: "Read in English" },
    others: "Why the others do not",
    open: "The shop is open then.",
    closed: (at: string) => `The shop is closed then; it opens again ${at}.`,
    shut: "The shop is closed then.",
  },
});

type Tried =
  paths["/shops/{shop_id}/auto-replies/try-out"]["post"]["responses"][200]["content"]["application/json"];

interface Wanted {
  readonly shop_id: string;
  readonly draft: Draft;
}

/** Which reply a message would bring, why, and why not the others: of what is on the page (R6.2). */
export function TryOut({ shop_id, draft }: Wanted) {
  const text = useWords(said);
  const asked = useMutation({
    mutationFn: (body: object) => post(`/shops/${shop_id}/auto-replies/try-out`, body) as Promise<Tried>,
  });
  return (
    <section className="card beside" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="quiet">{text.about}</p>
      <Form
        aria-label={text.title}
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          const at = String(given.get("at"));
          asked.mutate({
            text: String(given.get("text")),
            first_contact: given.has("first_contact"),
            ...(at ? { at: wib(at) } : {}),
            draft: bodyOf(draft),
          });
        }}
      >
        <TextsField label={text.text} name="text" isRequired most={2000} />
        <label className="check">
          <input type="checkbox" name="first_contact" defaultChecked />
          <span>{text.first}</span>
        </label>
        <LineField label={text.at} name="at" type={"datetime-local" as never} />
        <button type="submit" disabled={asked.isPending}>
          {text.try}
        </button>
      </Form>
      <ProblemNote error={asked.error} />
      <div role="status">{asked.data && <Outcome tried={asked.data} />}</div>
    </section>
  );
}

function Outcome({ tried: { answers, held_back, considered, shop } }: { readonly tried: Tried }) {
  const text = useWords(said);
  const triggers = useWords(TRIGGER);
  const language = useLanguage();
  const say = useSaid();
  const others = considered.filter((one) => !one.answers || held_back);
  return (
    <div className="tried">
      {answers && (
        <div className="note good">
          <p>
            <strong>{text.replies(answers.reply)}</strong>
          </p>
          <p>{say(answers.text)}</p>
          {answers.keyword && answers.word && <p>{text.found(answers.word, answers.keyword)}</p>}
        </div>
      )}
      {held_back && (
        <p className="note soon">
          <strong>{text.held}.</strong> {say(held_back.text)}.
        </p>
      )}
      {!answers && !held_back && <p className="note soon">{text.none}</p>}
      {answers &&
        (["id", "en"] as const).map((reader) => (
          <figure key={reader} className="read">
            <figcaption className="quiet">{text.languages[reader]}</figcaption>
            <p className="words" lang={answers.message[reader].language}>
              {answers.message[reader].text}
            </p>
          </figure>
        ))}
      {shop && (
        <p className="quiet">
          {shop.open
            ? text.open
            : shop.opens_at
              ? text.closed(dueInstant(shop.opens_at, language))
              : text.shut}
        </p>
      )}
      {others.length > 0 && (
        <>
          <h3>{text.others}</h3>
          <ul className="plain-list">
            {others.map((one) => (
              <li key={one.reply}>
                <span className="code">{one.reply}</span>{" "}
                <span className="quiet">
                  {triggers[one.trigger]}. {say(one.text)}.
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
