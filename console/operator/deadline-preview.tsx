import { useMutation } from "@tanstack/react-query";
import { Form } from "react-aria-components";
import { post } from "../api/command.ts";
import { day, dueInstant, wib } from "../format/instants.ts";
import { ChoiceField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { UNIT } from "./policy-words.ts";

const said = words({
  id: {
    title: "Hitung tenggat",
    count: "Lama",
    unit: "Satuan",
    from: "Sejak (WIB)",
    run: "Hitung",
    ends: "Berakhir",
    skipped: "Tidak dihitung",
    provisional: "Sementara: hari libur tahun itu belum diumumkan.",
    days: { weekend: "akhir pekan", public_holiday: "hari libur", joint_leave: "cuti bersama" },
  },
  en: {
    title: "Work out a deadline",
    count: "How long",
    unit: "Unit",
    from: "From (WIB)",
    run: "Work it out",
    ends: "Ends",
    skipped: "Not counted",
    provisional: "Provisional: that year's days off are not announced yet.",
    days: { weekend: "weekend", public_holiday: "public holiday", joint_leave: "joint leave" },
  },
});

interface Previewed {
  readonly at: string;
  readonly explains: {
    readonly provisional: boolean;
    readonly skipped_days: readonly {
      readonly date: string;
      readonly why: "weekend" | "public_holiday" | "joint_leave";
      readonly name?: string;
    }[];
  };
}

/** When a term would end by the calendar in force, and which days it leaps over (R7.3). */
export function DeadlinePreview() {
  const text = useWords(said);
  const units = useWords(UNIT);
  const language = useLanguage();
  const preview = useMutation({
    mutationFn: (body: unknown) => post("/deadlines/preview", body) as Promise<Previewed>,
  });
  return (
    <Form
      className="card narrow"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        const { count, unit, from } = Object.fromEntries(new FormData(event.currentTarget));
        preview.mutate({
          term: { count: Number(count), unit },
          ...(from ? { from: wib(String(from)) } : {}),
        });
      }}
    >
      <h2>{text.title}</h2>
      <label className="field">
        <span>{text.count}</span>
        <input type="number" name="count" min={1} max={365} required defaultValue={3} />
      </label>
      <ChoiceField
        label={text.unit}
        name="unit"
        value="business_days"
        choices={Object.entries(units).map(([value, label]) => ({ value, label }))}
      />
      <label className="field">
        <span>{text.from}</span>
        <input type="datetime-local" name="from" />
      </label>
      <button type="submit">{text.run}</button>
      <ProblemNote error={preview.error} />
      {preview.data && (
        <div role="status">
          <p>
            {text.ends} <strong>{dueInstant(preview.data.at, language)}</strong>
          </p>
          {preview.data.explains.provisional && <p>{text.provisional}</p>}
          <p>{text.skipped}</p>
          <ul>
            {preview.data.explains.skipped_days.map(({ date, why, name }) => (
              <li key={date}>
                {day(date, language)}: {name ?? text.days[why]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Form>
  );
}
