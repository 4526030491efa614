import { Refused, Unreached } from "../api/command.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { problemText } from "../texts/problems.ts";

const said = words({
  id: {
    unreached:
      "Server tidak terjangkau. Periksa sambungan internet, lalu coba lagi: tidak ada yang dilakukan dua kali.",
    broken: "Ada yang rusak di pihak kami. Tidak ada yang berubah; coba lagi.",
    present: "Keadaan sekarang sudah ditampilkan di halaman ini.",
    trace: "Nomor lacak",
  },
  en: {
    unreached: "The server was not reached. Check your connection and try again: nothing is done twice.",
    broken: "Something broke on our side. Nothing was changed; please try again.",
    present: "This page now shows how things are.",
    trace: "Trace",
  },
});

/** What went wrong, in words, and what to do; read out as soon as it appears. */
export function ProblemNote({ error }: { readonly error: unknown }) {
  const text = useWords(said);
  const language = useLanguage();
  if (error === null || error === undefined) return null;
  if (error instanceof Unreached || error instanceof TypeError) {
    return (
      <div role="alert" className="note bad">
        {text.unreached}
      </div>
    );
  }
  const problem = error instanceof Refused ? error.problem : (error as Partial<Refused["problem"]>);
  const { code, status = 500, detail = "", trace_id } = problem;
  return (
    <div role="alert" className="note bad">
      <p>{code === undefined ? text.broken : problemText({ code, status, detail }, language)}</p>
      {status === 409 && <p>{text.present}</p>}
      {status >= 500 && trace_id && (
        <p className="quiet">
          {text.trace} {trace_id}
        </p>
      )}
    </div>
  );
}
