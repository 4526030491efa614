import type { paths } from "../api/schema.d.ts";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    reads: (number: string) => `Dibaca sebagai ${number}.`,
    good: (number: string) => `${number} sesuai dengan format kurir.`,
    mean: (number: string) => `Pakai ${number}`,
    carrier: (name: string) => `Pilih ${name}`,
    looks: "Nomor ini seperti nomor kurir lain:",
  },
  en: {
    reads: (number: string) => `Read as ${number}.`,
    good: (number: string) => `${number} fits its carrier's format.`,
    mean: (number: string) => `Take ${number}`,
    carrier: (name: string) => `Choose ${name}`,
    looks: "This looks like another carrier's number:",
  },
});

type Verdict = paths["/waybills/check"]["post"]["responses"]["200"]["content"]["application/json"];

interface Told {
  readonly verdict: Verdict;
  readonly carriers: readonly { readonly carrier: string; readonly name: string }[];
  readonly chosen: string;
  readonly onNumber: (number: string) => void;
  readonly onCarrier: (carrier: string) => void;
}

/** What the API says about a number, and what it may have been meant to be. */
export function WaybillVerdict({ verdict, carriers, chosen, onNumber, onCarrier }: Told) {
  const text = useWords(said);
  const say = useSaid();
  const { number, changes, why, did_you_mean, likely_carriers } = verdict;
  const others = carriers.filter(({ carrier }) => carrier !== chosen && likely_carriers.includes(carrier));
  const fine = verdict.verdict === "valid" && (chosen !== "" || likely_carriers.length === 1);
  return (
    <div className={`note ${verdict.verdict === "valid" ? (fine ? "good" : "soon") : "bad"}`}>
      {fine && chosen !== "" && <p>{text.good(number)}</p>}
      {!fine && changes.length > 0 && <p>{text.reads(number)}</p>}
      {changes.map((change) => (
        <p key={change.code}>{say(change.text)}</p>
      ))}
      {why && <p>{say(why.text)}</p>}
      {did_you_mean && (
        <button type="button" onClick={() => onNumber(did_you_mean)}>
          {text.mean(did_you_mean)}
        </button>
      )}
      {others.length > 0 && (chosen === "" || verdict.verdict !== "valid") && (
        <>
          {chosen !== "" && <p>{text.looks}</p>}
          <div className="actions">
            {others.map(({ carrier, name }) => (
              <button key={carrier} type="button" onClick={() => onCarrier(carrier)}>
                {text.carrier(name)}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
