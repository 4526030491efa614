import { useQuery } from "@tanstack/react-query";
import type { Shapes } from "../api/client.ts";
import { post } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({ id: { brings: "Akibatnya" }, en: { brings: "What it brings" } });

interface Brought {
  readonly brings: readonly Shapes["Consequence"][];
}

/** Asks the API what a decision would bring, before anybody makes it. */
export function useConsequences(href: string, wanted: Readonly<Record<string, unknown>> | undefined) {
  return useQuery<Brought>({
    queryKey: ["brings", href, wanted],
    enabled: wanted !== undefined,
    queryFn: () => post(`${href}/preview`, wanted) as Promise<Brought>,
  });
}

/** What a decision brings, in money and points, as the API foresees it (R4.4, R5.4). */
export function Consequences({ of }: { readonly of: ReturnType<typeof useConsequences> }) {
  const text = useWords(said);
  const say = useSaid();
  if (of.error) return <ProblemNote error={of.error} />;
  if (of.data === undefined) return of.isLoading ? <Skeleton lines={2} /> : null;
  return (
    <ul className="brings" aria-label={text.brings}>
      {of.data.brings.map(({ code, amount, points, text: words }) => (
        <li key={code + words.en}>
          {(amount ?? points) !== undefined && <strong>{amount ? rupiah(amount) : points}</strong>}{" "}
          {say(words)}
        </li>
      ))}
    </ul>
  );
}
