import { useState } from "react";
import { Form } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { day } from "../format/instants.ts";
import { ChoiceField, LineField } from "../parts/fields.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Pengaturan saya",
    reached: "Bagaimana kami menghubungi Anda",
    email: "Alamat email",
    help: "Untuk kabar tentang pesanan dan kasus Anda.",
    name: "Nama (boleh kosong)",
    language: "Bahasa surat",
    languages: { id: "Bahasa Indonesia", en: "Inggris" },
    save: "Simpan",
    saved: "Tersimpan.",
    offers: "Penawaran toko",
    want: "Kirimi saya penawaran dari toko tempat saya belanja",
    since: (at: string) => `Sejak ${at}. Setiap penawaran memuat tautan untuk berhenti.`,
    none: "Anda tidak menerima penawaran. Kabar tentang pesanan tetap dikirim.",
  },
  en: {
    title: "My settings",
    reached: "How we reach you",
    email: "E-mail address",
    help: "For news about your orders and cases.",
    name: "Name (may be left empty)",
    language: "Language of letters",
    languages: { id: "Indonesian", en: "English" },
    save: "Save",
    saved: "Saved.",
    offers: "Offers of shops",
    want: "Send me offers of shops where I bought",
    since: (at: string) => `Since ${at}. Every offer has a link that ends them.`,
    none: "You get no offers. News about your orders is sent all the same.",
  },
});

/** How a buyer is reached, and whether they want offers: both theirs alone to say (R6.4). */
export function SettingsPage() {
  const text = useWords(said);
  const { data: mine, error } = api.useQuery("get", "/me/contact");
  if (error) return <ProblemNote error={error} />;
  return (
    <Page title={text.title}>
      {mine === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <div className="sequence">
          <Reached mine={mine} />
          <Offers mine={mine} />
        </div>
      )}
    </Page>
  );
}

interface Told {
  readonly mine: Shapes["MyContact"];
}

function Reached({ mine: { contact } }: Told) {
  const text = useWords(said);
  const language = useLanguage();
  const command = useCommand("PUT");
  return (
    <Form
      className="card"
      aria-label={text.reached}
      onSubmit={(event) => {
        event.preventDefault();
        const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
        command.mutate({ path: "/me/contact", body: Object.fromEntries(given) });
      }}
    >
      <h2>{text.reached}</h2>
      <LineField
        label={text.email}
        name="email"
        type="email"
        autoComplete="email"
        isRequired
        help={text.help}
        most={254}
        defaultValue={contact?.email ?? ""}
      />
      <LineField
        label={text.name}
        name="name"
        autoComplete="name"
        most={100}
        defaultValue={contact?.name ?? ""}
      />
      <ChoiceField
        label={text.language}
        name="language"
        value={contact?.language ?? language}
        choices={[
          { value: "id", label: text.languages.id },
          { value: "en", label: text.languages.en },
        ]}
      />
      <ProblemNote error={command.error} />
      <div role="status">{command.isSuccess && <p className="note good">{text.saved}</p>}</div>
      <button type="submit" className="main" disabled={command.isPending}>
        {text.save}
      </button>
    </Form>
  );
}

function Offers({ mine: { offers } }: Told) {
  const text = useWords(said);
  const language = useLanguage();
  const command = useCommand("PUT");
  // Nothing is lost by it, and nobody else can be first: it shows as wished from the first moment on.
  const [wished, wish] = useState<boolean | undefined>(undefined);
  const opted_in = wished ?? offers.opted_in;
  const say = (is: boolean) => {
    wish(is);
    command.mutate({ path: "/me/offers", body: { opted_in: is } }, { onError: () => wish(undefined) });
  };
  return (
    <section className="card" aria-label={text.offers}>
      <h2>{text.offers}</h2>
      <label className="tick">
        <input type="checkbox" checked={opted_in} onChange={({ target }) => say(target.checked)} />
        <span>
          {text.want}
          <span className="quiet">
            {opted_in ? offers.since && text.since(day(offers.since, language)) : text.none}
          </span>
        </span>
      </label>
      <ProblemNote error={command.error} />
    </section>
  );
}
