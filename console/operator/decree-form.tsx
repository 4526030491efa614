import { useState } from "react";
import { Button, Form } from "react-aria-components";
import type { Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { Confirm } from "../parts/confirm.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useWords, words } from "../texts/language.ts";
import { type Day, daysOf } from "./days-off.ts";

const said = words({
  id: {
    announce: (year: string) => `Umumkan hari libur ${year}`,
    amend: (year: string) => `Ubah hari libur ${year}`,
    decree: "Nama keputusan",
    nth: (n: number) => `Hari ke-${n}`,
    date: "Tanggal",
    name: "Nama",
    leave: "Cuti bersama",
    remove: "Hapus",
    removeDay: (name: string) => `Hapus ${name}`,
    add: "Tambah hari",
    publish: "Terbitkan …",
    sure: (year: string, n: number) => `Terbitkan ${n} hari libur ${year}?`,
    brings:
      "Tenggat sementara yang jatuh ke tahun ini dihitung ulang, dan hanya dapat mundur. Tenggat lain yang sudah berjalan tidak berubah.",
    added: "Ditambah",
    gone: "Dihapus",
    yes: "Terbitkan",
  },
  en: {
    announce: (year: string) => `Announce the days off of ${year}`,
    amend: (year: string) => `Amend the days off of ${year}`,
    decree: "Name of the decree",
    nth: (n: number) => `Day ${n}`,
    date: "Date",
    name: "Name",
    leave: "Joint leave",
    remove: "Remove",
    removeDay: (name: string) => `Remove ${name}`,
    add: "Add a day",
    publish: "Publish …",
    sure: (year: string, n: number) => `Publish ${n} days off of ${year}?`,
    brings:
      "Provisional deadlines that reach into this year are counted anew, and move later only. Other deadlines that are running do not change.",
    added: "Added",
    gone: "Removed",
    yes: "Publish",
  },
});

interface Amended {
  readonly year: string;
  readonly decree: Shapes["Calendar"]["years"][string] | undefined;
}

/** The days off of a year as decreed, to be published as the calendar's next version (R7.2). */
export function DecreeForm({ year, decree }: Amended) {
  const text = useWords(said);
  const publish = useCommand();
  const before = daysOf(decree);
  const [name, call] = useState(decree?.decree ?? "");
  const [days, write] = useState<readonly Day[]>(before);
  const [asking, ask] = useState(false);
  const change = (place: number, part: Partial<Day>) =>
    write(days.map((day, other) => (other === place ? { ...day, ...part } : day)));
  const of = (leave: boolean) =>
    days.filter((day) => day.leave === leave).map(({ date, name }) => ({ date, name }));
  const label = (day: Day) => `${day.date} ${day.name}${day.leave ? ` (${text.leave})` : ""}`;
  const without = (these: readonly Day[], those: readonly Day[]) => {
    const known = new Set(those.map(label));
    return these.map(label).filter((one) => !known.has(one));
  };
  const title = decree ? text.amend(year) : text.announce(year);
  return (
    <Form
      className="card"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        ask(true);
      }}
    >
      <h2>{title}</h2>
      <label className="field">
        <span>{text.decree}</span>
        <input value={name} required maxLength={200} onChange={({ target }) => call(target.value)} />
      </label>
      {days.map((day, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day is known by its place while it is written
        <fieldset key={place} className="day">
          <legend className="unseen">{text.nth(place + 1)}</legend>
          <input
            type="date"
            aria-label={text.date}
            required
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            value={day.date}
            onChange={({ target }) => change(place, { date: target.value })}
          />
          <input
            aria-label={text.name}
            required
            maxLength={100}
            value={day.name}
            onChange={({ target }) => change(place, { name: target.value })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={day.leave}
              onChange={({ target }) => change(place, { leave: target.checked })}
            />
            <span>{text.leave}</span>
          </label>
          <button
            type="button"
            className="plain"
            aria-label={text.removeDay(day.name || text.nth(place + 1))}
            onClick={() => write(days.filter((_, other) => other !== place))}
          >
            {text.remove}
          </button>
        </fieldset>
      ))}
      <div className="actions">
        <Button onPress={() => write([...days, { date: "", name: "", leave: false }])}>{text.add}</Button>
        <button type="submit" className="main">
          {text.publish}
        </button>
      </div>
      <ProblemNote error={publish.error} />
      <Confirm
        title={text.sure(year, days.length)}
        yes={text.yes}
        busy={publish.isPending}
        open={asking}
        onClose={() => ask(false)}
        onYes={() =>
          publish.mutate(
            {
              path: "/calendars",
              body: { year: Number(year), decree: name.trim(), holidays: of(false), joint_leave: of(true) },
            },
            { onSettled: () => ask(false) },
          )
        }
      >
        <p>{text.brings}</p>
        <Listed title={text.added} days={without(days, before)} />
        <Listed title={text.gone} days={without(before, days)} />
      </Confirm>
    </Form>
  );
}

function Listed({ title, days }: { readonly title: string; readonly days: readonly string[] }) {
  if (days.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {days.map((day) => (
          <li key={day}>{day}</li>
        ))}
      </ul>
    </>
  );
}
