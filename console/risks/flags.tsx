import { api } from "../api/client.ts";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Yang menonjol",
    why: "Petunjuk saja: tidak memutuskan apa pun.",
    others: "Permintaan lain",
  },
  en: { title: "What stands out", why: "Hints only: they decide nothing.", others: "Other requests" },
});

interface Wanted {
  readonly refund_id: string;
  /** Where another request is for whoever reads this. */
  readonly pageOf: (refund_id: string) => string;
}

/** What stands out about a request, for the agent who looks at it (R6.7); nothing where nothing does. */
export function Flags({ refund_id, pageOf }: Wanted) {
  const text = useWords(said);
  const say = useSaid();
  const { data } = api.useQuery("get", "/refunds/{refund_id}/flags", { params: { path: { refund_id } } });
  if (data === undefined || data.flags.length === 0) return null;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="quiet">{text.why}</p>
      <ul>
        {data.flags.map((flag) => (
          <li key={flag.code}>
            {say(flag.text)}
            {flag.requests.length > 0 && (
              <details>
                <summary>
                  {text.others} ({flag.requests.length})
                </summary>
                <ul>
                  {flag.requests.map((one) => (
                    <li key={one.refund_id}>
                      <a href={pageOf(one.refund_id)}>{one.refund_id}</a>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
