import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { post } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { ProblemNote } from "../parts/problem.tsx";
import { useWords, words } from "../texts/language.ts";
import type { Value } from "./draft.ts";

const said = words({
  id: {
    title: "Coba dahulu",
    what: "Bagaimana penalti yang sudah ada jadinya dengan aturan yang Anda tulis. Tidak ada yang berubah.",
    run: "Coba pada 100 penalti terakhir",
    of: (count: number) => `Dari ${count} penalti terakhir`,
    figure: "Angka",
    was: "Sekarang",
    wouldBe: "Jadinya",
    points: "Poin",
    fines: "Denda",
    reached: (measure: string) => `Tindakan ${measure.replaceAll("_", " ")}`,
  },
  en: {
    title: "Try it first",
    what: "What the penalties there are would have come to by what you wrote. Nothing is changed.",
    run: "Try it on the last 100 penalties",
    of: (count: number) => `Of the last ${count} penalties`,
    figure: "Figure",
    was: "As it is",
    wouldBe: "As it would be",
    points: "Points",
    fines: "Fines",
    reached: (measure: string) => `Measure ${measure.replaceAll("_", " ")}`,
  },
});

interface Outcome {
  readonly points: number;
  readonly fines: { readonly amount: number };
  readonly reached: Readonly<Record<string, number>>;
}

interface Tried {
  readonly penalties: number;
  readonly was: Outcome;
  readonly would_be: Outcome;
}

/** A changed tariff beside the one in force, on past penalties (R5.2). */
export function DryRun({ penalties }: { readonly penalties: Value }) {
  const text = useWords(said);
  const run = useMutation({
    mutationFn: () => post("/penalties/dry-run", { penalties, last: 100 }) as Promise<Tried>,
  });
  const { data } = run;
  const measures = data
    ? [...new Set([...Object.keys(data.was.reached), ...Object.keys(data.would_be.reached)])]
    : [];
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{text.what}</p>
      <Button isDisabled={run.isPending} onPress={() => run.mutate()}>
        {text.run}
      </Button>
      <ProblemNote error={run.error} />
      {data && (
        <div role="status">
          <table>
            <caption>{text.of(data.penalties)}</caption>
            <thead>
              <tr>
                <th scope="col">{text.figure}</th>
                <th scope="col" className="number">
                  {text.was}
                </th>
                <th scope="col" className="number">
                  {text.wouldBe}
                </th>
              </tr>
            </thead>
            <tbody>
              <Row name={text.points} was={data.was.points} wouldBe={data.would_be.points} />
              <Row
                name={text.fines}
                was={rupiah(data.was.fines.amount)}
                wouldBe={rupiah(data.would_be.fines.amount)}
              />
              {measures.map((measure) => (
                <Row
                  key={measure}
                  name={text.reached(measure)}
                  was={data.was.reached[measure] ?? 0}
                  wouldBe={data.would_be.reached[measure] ?? 0}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface Compared {
  readonly name: string;
  readonly was: string | number;
  readonly wouldBe: string | number;
}

function Row({ name, was, wouldBe }: Compared) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{was}</td>
      <td className="number">{was === wouldBe ? wouldBe : <strong>{wouldBe}</strong>}</td>
    </tr>
  );
}
