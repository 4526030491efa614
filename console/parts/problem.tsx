import { Refused, Unreached } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { problemText } from "../texts/problems.ts";

const said = words({
  id: {
    unreached:
      "Server tidak terjangkau. Periksa sambungan internet, lalu coba lagi: tidak ada yang dilakukan dua kali.",
    broken: "Ada yang rusak di pihak kami. Tidak ada yang berubah; coba lagi.",
    most: (amount: string) => `Paling banyak ${amount}.`,
    present: "Keadaan sekarang sudah ditampilkan di halaman ini.",
    trace: "Nomor lacak",
  },
  en: {
    unreached: "The server was not reached. Check your connection and try again: nothing is done twice.",
    broken: "Something broke on our side. Nothing was changed; please try again.",
    most: (amount: string) => `At most ${amount}.`,
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
  const most = mostOf(problem.errors ?? []);
  return (
    <div role="alert" className="note bad">
      <p>{code === undefined ? text.broken : problemText({ code, status, detail }, language)}</p>
      {most !== undefined && <p>{text.most(rupiah(most))}</p>}
      {status === 409 && <p>{text.present}</p>}
      {status >= 500 && trace_id && (
        <p className="quiet">
          {text.trace} {trace_id}
        </p>
      )}
    </div>
  );
}

/** The most rupiah there could be, where the amount was what is wrong. */
function mostOf(errors: readonly { readonly pointer: string; readonly issue: string }[]): number | undefined {
  const [, most] = errors.flatMap(({ pointer, issue }) =>
    pointer.endsWith("/amount") ? (/^at_most_(\d+)$/.exec(issue) ?? []) : [],
  );
  return most === undefined ? undefined : Number(most);
}
