import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefsOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { CALL_BACK_STATUS, CALL_OUTCOME } from "../call-backs/call-back-words.ts";
import { ReadConversation } from "../conversations/read-conversation.tsx";
import { instant } from "../format/instants.ts";
import { SIDE } from "../hearings/hearing-words.ts";
import { DueLeft } from "../parts/due.tsx";
import { Facts } from "../parts/facts.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { Holder } from "./holder.tsx";
import { useHolding } from "./holding.ts";
import { ReportAttempt } from "./report-attempt.tsx";
import { ShopLink } from "./shop-link.tsx";
import { Take } from "./take.tsx";

const said = words({
  id: {
    title: (order: string) => `Telepon balik, pesanan ${order}`,
    call: "Panggilan",
    who: "Siapa",
    number: "Nomor telepon",
    hidden: (masked: string) => `${masked} (ambil dulu untuk melihatnya)`,
    kept: "Nomor dihapus",
    topic: "Katanya",
    about: "Kasus",
    refund: "Lihat pengembalian dananya",
    language: "Bahasa",
    languages: { id: "Indonesia", en: "Inggris" },
    expected: "Ditelepon sebelum",
    asked: "Diminta",
    holder: "Ditangani",
    attempts: "Percobaan",
    callAgain: (at: string) => `minta ditelepon ${at}`,
    ended: "Selesai",
  },
  en: {
    title: (order: string) => `Call-back about order ${order}`,
    call: "The call",
    who: "Who",
    number: "Telephone number",
    hidden: (masked: string) => `${masked} (take it to see it)`,
    kept: "The number is erased",
    topic: "In their words",
    about: "Case",
    refund: "See the refund",
    language: "Language",
    languages: { id: "Indonesian", en: "English" },
    expected: "To be called by",
    asked: "Asked for",
    holder: "With",
    attempts: "Attempts",
    callAgain: (at: string) => `asked to be called at ${at}`,
    ended: "Ended",
  },
});

const route = getRouteApi("/agent/call-backs/$call_back_id");

/** One call: whom, about what, until when, and how it went (R4.5). The number is for the agent who has it. */
export function CallBackPage() {
  const text = useWords(said);
  const status = useWords(CALL_BACK_STATUS);
  const outcomes = useWords(CALL_OUTCOME);
  const sides = useWords(SIDE);
  const say = useSaid();
  const language = useLanguage();
  const at = route.useParams();
  const path = { params: { path: at } };
  const { data: asked, error } = api.useQuery("get", "/call-backs/{call_back_id}", path);
  const { data: timeline } = api.useQuery("get", "/call-backs/{call_back_id}/timeline", path);
  const command = useCommand();
  const { queryKey } = api.queryOptions("get", "/call-backs/{call_back_id}", path);
  const holding = useHolding({ queryKey, list: "/call-backs", row: at });
  if (error) return <ProblemNote error={error} />;
  if (asked === undefined) return <Skeleton lines={8} />;
  const [claim, release, report] = hrefsOf(asked, "claimCallBack", "releaseCallBack", "reportAttempt");
  const number = asked.number ? <a href={`tel:${asked.number}`}>{asked.number}</a> : undefined;
  const masked = asked.phone && text.hidden(asked.phone);
  const { expected } = asked;
  return (
    <Page title={text.title(asked.order_id)} aside={<span className="pill">{status[asked.status]}</span>}>
      <ProblemNote error={command.error} />
      <div className="columns">
        <Facts
          title={text.call}
          rows={[
            [text.number, number ?? masked],
            [
              text.expected,
              expected && <ExpectedAt key="at" at={expected.at} why={say(expected.explains.text)} />,
            ],
            [
              text.who,
              <span key="who">
                {sides[asked.asked_by]}{" "}
                {asked.asked_by === "buyer" ? `(${asked.buyer_id})` : <ShopLink shop_id={asked.shop_id} />}
              </span>,
            ],
            [text.topic, asked.topic],
            [
              text.about,
              <Link key="case" to="/agent/refunds/$refund_id" params={{ refund_id: asked.refund_id }}>
                {text.refund}
              </Link>,
            ],
            [text.language, text.languages[asked.language]],
            [text.asked, instant(asked.asked_at, language)],
            [text.holder, <Holder key="holder" id={asked.claimed_by} />],
            [text.ended, asked.ended_at && instant(asked.ended_at, language)],
            [text.kept, asked.number_kept_until && instant(asked.number_kept_until, language)],
          ]}
        >
          <Take what="call" claim={claim} release={release} command={command} holding={holding} />
        </Facts>
        {report && <ReportAttempt command={command} href={report} />}
        {asked.attempts.length > 0 && (
          <section className="card" aria-label={text.attempts}>
            <h2>{text.attempts}</h2>
            <ol>
              {asked.attempts.map((attempt) => (
                <li key={attempt.at}>
                  {outcomes[attempt.outcome]}
                  {attempt.call_at && `, ${text.callAgain(instant(attempt.call_at, language))}`}{" "}
                  <time className="quiet" dateTime={attempt.at}>
                    {instant(attempt.at, language)}
                  </time>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      <ReadConversation order_id={asked.order_id} />
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}

function ExpectedAt({ at, why }: { readonly at: string; readonly why: string }) {
  const language = useLanguage();
  return (
    <>
      {instant(at, language)} <DueLeft at={at} />
      <span className="quiet block">{why}</span>
    </>
  );
}
