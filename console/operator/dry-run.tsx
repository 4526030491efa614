import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { post } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { ProblemNote } from "../parts/problem.tsx";
import { Table } from "../parts/table.tsx";
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
  const figures = data ? compared(data, text) : [];
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
          <p>{text.of(data.penalties)}</p>
          <Table
            label={text.of(data.penalties)}
            items={figures}
            keyOf={({ name }) => name}
            columns={[
              { title: text.figure, cell: ({ name }) => name },
              { title: text.was, number: true, cell: ({ was }) => was },
              {
                title: text.wouldBe,
                number: true,
                cell: ({ was, wouldBe }) => (was === wouldBe ? wouldBe : <strong>{wouldBe}</strong>),
              },
            ]}
          />
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

/** Each figure as it is and as it would be. */
function compared({ was, would_be }: Tried, text: typeof said.id): readonly Compared[] {
  const measures = new Set([...Object.keys(was.reached), ...Object.keys(would_be.reached)]);
  return [
    { name: text.points, was: was.points, wouldBe: would_be.points },
    { name: text.fines, was: rupiah(was.fines.amount), wouldBe: rupiah(would_be.fines.amount) },
    ...[...measures].map((measure) => ({
      name: text.reached(measure),
      was: was.reached[measure] ?? 0,
      wouldBe: would_be.reached[measure] ?? 0,
    })),
  ];
}
