import { useState } from "react";
import { api } from "../api/client.ts";
import { day, weekday } from "../format/instants.ts";
import { ChoiceField } from "../parts/fields.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { daysOf } from "./days-off.ts";
import { DeadlinePreview } from "./deadline-preview.tsx";
import { DecreeForm } from "./decree-form.tsx";

const said = words({
  id: {
    title: "Hari libur",
    version: (n: number) => `Versi ${n} berlaku`,
    year: "Tahun",
    days: (year: string) => `Hari libur ${year}`,
    none: "Belum ada keputusan untuk tahun ini: tenggat yang jatuh ke sana masih sementara.",
    date: "Tanggal",
    table: "Tabel hari libur",
    name: "Nama",
    holiday: "Libur nasional",
    leave: "Cuti bersama",
  },
  en: {
    title: "Days off",
    version: (n: number) => `Version ${n} is in force`,
    year: "Year",
    days: (year: string) => `Days off of ${year}`,
    none: "There is no decree for this year yet: deadlines that reach into it are provisional.",
    date: "Date",
    table: "Table of days off",
    name: "Name",
    holiday: "Public holiday",
    leave: "Joint leave",
  },
});

/** The days off that deadlines leap over, year by year, each with its decree (R7.2). */
export function CalendarsPage() {
  const text = useWords(said);
  const language = useLanguage();
  const { data: calendar, error } = api.useQuery("get", "/calendars/current");
  const [chosen, choose] = useState<string | undefined>(undefined);
  if (error) return <ProblemNote error={error} />;
  if (calendar === undefined) return <Skeleton lines={12} />;
  const known = Object.keys(calendar.years).sort();
  const next = String(Number(known.at(-1) ?? new Date().getFullYear()) + 1);
  const year = chosen ?? known.at(-1) ?? next;
  const decree = calendar.years[year];
  return (
    <Page title={text.title} aside={<span className="pill">{text.version(calendar.version)}</span>}>
      <div className="narrow">
        <ChoiceField
          label={text.year}
          value={year}
          onChoose={choose}
          choices={[...known, next].map((one) => ({ value: one, label: one }))}
        />
      </div>
      <div className="wide-first">
        <section className="card" aria-label={text.days(year)}>
          <h2>{text.days(year)}</h2>
          <p>{decree ? decree.decree : text.none}</p>
          {decree && (
            <table aria-label={text.table}>
              <thead>
                <tr>
                  <th scope="col">{text.date}</th>
                  <th scope="col">{text.name}</th>
                </tr>
              </thead>
              <tbody>
                {daysOf(decree).map((of) => (
                  <tr key={of.date + of.name}>
                    <td>
                      {day(of.date, language)}
                      <span className="quiet block">{weekday(of.date, language)}</span>
                    </td>
                    <td>
                      {of.name}
                      <span className="quiet block">{of.leave ? text.leave : text.holiday}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        <DeadlinePreview />
      </div>
      <DecreeForm key={`${year} ${calendar.version}`} year={year} decree={decree} />
    </Page>
  );
}
