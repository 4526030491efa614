import { Form } from "react-aria-components";
import { hrefOf } from "../api/actions.ts";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { ChoiceField, LineField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { CALL_BACK_STATUS } from "./call-back-words.ts";

const said = words({
  id: {
    title: "Butuh bantuan? Kami menelepon Anda",
    phone: "Nomor telepon",
    help: "Misalnya 0812 3456 7890. Hanya petugas yang menelepon melihatnya; setelah itu dihapus.",
    topic: "Tentang apa (boleh kosong)",
    language: "Bahasa",
    languages: { id: "Bahasa Indonesia", en: "Inggris" },
    ask: "Minta ditelepon",
    calls: "Panggilan yang diminta",
    withdraw: "Tidak perlu lagi",
  },
  en: {
    title: "Need help? We call you",
    phone: "Telephone number",
    help: "For example 0812 3456 7890. Only the agent who calls sees it; it is erased afterwards.",
    topic: "What about (may be left empty)",
    language: "Language",
    languages: { id: "Indonesian", en: "English" },
    ask: "Ask to be called",
    calls: "Calls asked for",
    withdraw: "No longer needed",
  },
});

interface Wanted {
  readonly refund_id: string;
  /** Nothing is left to ask about: what was asked for is shown all the same. */
  readonly over: boolean;
}

/** To be called by the platform about a case (R4.5): when a call can be expected, and the way to want none any more. */
export function CallMe({ refund_id, over }: Wanted) {
  const text = useWords(said);
  const language = useLanguage();
  const query = { refund_id, limit: 20 };
  const { data } = api.useQuery("get", "/call-backs", { params: { query } });
  const command = useCommand<Shapes["CallBack"]>();
  const calls = data?.items ?? [];
  const isOpen = calls.some(({ outcome, status }) => outcome === undefined && status !== "withdrawn");
  if (over && calls.length === 0) return null;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ProblemNote error={command.error} />
      {calls.length > 0 && (
        <ul className="rows" aria-label={text.calls}>
          {calls.map((call) => (
            <Asked key={call.call_back_id} call={call} />
          ))}
        </ul>
      )}
      {!over && !isOpen && (
        <Form
          className="narrow"
          aria-label={text.ask}
          onSubmit={(event) => {
            event.preventDefault();
            const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
            command.mutate({ path: `/refunds/${refund_id}/call-backs`, body: Object.fromEntries(given) });
          }}
        >
          <LineField
            label={text.phone}
            name="phone"
            type="tel"
            autoComplete="tel"
            isRequired
            help={text.help}
            most={40}
          />
          <LineField label={text.topic} name="topic" most={200} />
          <ChoiceField
            label={text.language}
            name="language"
            value={language}
            choices={[
              { value: "id", label: text.languages.id },
              { value: "en", label: text.languages.en },
            ]}
          />
          <button type="submit" disabled={command.isPending}>
            {text.ask}
          </button>
        </Form>
      )}
    </section>
  );
}

/** One that was asked for: the list says where it is, the call-back itself when it comes and why then. */
function Asked({ call: { call_back_id, status } }: { readonly call: Shapes["CallBackListed"] }) {
  const text = useWords(said);
  const names = useWords(CALL_BACK_STATUS);
  const say = useSaid();
  const { data: call } = api.useQuery("get", "/call-backs/{call_back_id}", {
    params: { path: { call_back_id } },
  });
  const command = useCommand();
  const withdraw = hrefOf(call, "withdrawCallBack");
  return (
    <li>
      <span>
        <strong>{names[call?.status ?? status]}</strong> {call?.phone}{" "}
        {call?.expected && <span className="quiet">{say(call.expected.explains.text)}</span>}
      </span>
      {withdraw && (
        <button
          type="button"
          className="small"
          disabled={command.isPending}
          onClick={() => command.mutate({ path: withdraw })}
        >
          {text.withdraw}
        </button>
      )}
      <ProblemNote error={command.error} />
    </li>
  );
}
