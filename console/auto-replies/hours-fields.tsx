import { useWords, words } from "../texts/language.ts";
import type { Hours, SpecialDays } from "./draft.ts";
import { WEEK, WEEKDAY } from "./reply-words.ts";
import { SpanFields } from "./span-fields.tsx";

const said = words({
  id: {
    title: "Jam buka",
    about: "Waktu Indonesia Barat (WIB). Hari tanpa jam berarti toko tutup.",
    same: "Pakai jam Senin sampai Jumat",
    calendar: "Ikut tutup pada",
    public_holiday: "Libur nasional",
    joint_leave: "Cuti bersama",
    special: "Hari khusus",
    special_about: "Libur toko, atau jam lain menjelang hari raya.",
    from: "Dari tanggal",
    until: "Sampai tanggal (boleh kosong)",
    name: "Nama (boleh kosong)",
    unnamed: (n: number) => `Hari khusus ${n}`,
    add: "Tambah hari khusus",
    remove: (name: string) => `Hapus ${name}`,
  },
  en: {
    title: "Opening hours",
    about: "Western Indonesian time (WIB). A day without hours is one on which the shop is closed.",
    same: "Use Monday's hours until Friday",
    calendar: "Closed as well on",
    public_holiday: "Public holidays",
    joint_leave: "Joint leave",
    special: "Special days",
    special_about: "A holiday of the shop's, or other hours before a feast.",
    from: "From",
    until: "Until (may be left empty)",
    name: "Name (may be left empty)",
    unnamed: (n: number) => `Special days ${n}`,
    add: "Add special days",
    remove: (name: string) => `Remove ${name}`,
  },
});

const NATIONAL = ["public_holiday", "joint_leave"] as const;

interface Wanted {
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
}

/** When the people of the shop are there: the week, the national days off, and days that are not as others (R6.2). */
export function HoursFields({ hours, onChange }: Wanted) {
  const text = useWords(said);
  const names = useWords(WEEKDAY);
  const { closed_on = [], special_days = [] } = hours;
  const { monday = [] } = hours.week;
  const workdays = WEEK.slice(0, 5).map((day) => [day, monday]);
  const asMonday = { ...hours.week, ...Object.fromEntries(workdays) };
  const specials = (next: readonly SpecialDays[]) => onChange({ ...hours, special_days: [...next] });
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="quiet">{text.about}</p>
      {WEEK.map((day) => (
        <fieldset key={day} className="hours-of">
          <legend>{names[day]}</legend>
          <div>
            <SpanFields
              day={names[day]}
              spans={hours.week[day] ?? []}
              onChange={(spans) => onChange({ ...hours, week: { ...hours.week, [day]: spans } })}
            />
            {day === "monday" && monday.length > 0 && (
              <button type="button" className="same" onClick={() => onChange({ ...hours, week: asMonday })}>
                {text.same}
              </button>
            )}
          </div>
        </fieldset>
      ))}
      <fieldset className="hours-of">
        <legend>{text.calendar}</legend>
        <div className="spans">
          {NATIONAL.map((kind) => (
            <label key={kind} className="check">
              <input
                type="checkbox"
                checked={closed_on.includes(kind)}
                onChange={({ target }) =>
                  onChange({
                    ...hours,
                    closed_on: NATIONAL.filter((one) =>
                      one === kind ? target.checked : closed_on.includes(one),
                    ),
                  })
                }
              />
              <span>{text[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <h3>{text.special}</h3>
      <p className="quiet">{text.special_about}</p>
      {special_days.map((special, place) => (
        <SpecialFields
          // biome-ignore lint/suspicious/noArrayIndexKey: special days have no name of their own
          key={place}
          special={special}
          name={special.name || text.unnamed(place + 1)}
          onChange={(next) => specials(special_days.map((one, at) => (at === place ? next : one)))}
          onRemove={() => specials(special_days.filter((_, at) => at !== place))}
        />
      ))}
      <button type="button" onClick={() => specials([...special_days, { from: "", spans: [] }])}>
        {text.add}
      </button>
    </section>
  );
}

interface OfSpecial {
  readonly special: SpecialDays;
  readonly name: string;
  readonly onChange: (special: SpecialDays) => void;
  readonly onRemove: () => void;
}

function SpecialFields({ special, name, onChange, onRemove }: OfSpecial) {
  const text = useWords(said);
  const { from, until: _until, name: _name, spans } = special;
  const give = (more: { readonly until?: string; readonly name?: string }) => {
    const { until = special.until, name = special.name } = more;
    onChange({ from, spans, ...(until ? { until } : {}), ...(name ? { name } : {}) });
  };
  return (
    <fieldset className="special">
      <legend>{name}</legend>
      <div className="filters">
        <label className="field">
          <span>{text.from}</span>
          <input
            type="date"
            required
            value={from}
            onChange={({ target }) => onChange({ ...special, from: target.value })}
          />
        </label>
        <label className="field">
          <span>{text.until}</span>
          <input
            type="date"
            value={special.until ?? ""}
            onChange={({ target }) => give({ until: target.value })}
          />
        </label>
        <label className="field">
          <span>{text.name}</span>
          <input
            maxLength={60}
            value={special.name ?? ""}
            onChange={({ target }) => give({ name: target.value })}
          />
        </label>
      </div>
      <SpanFields day={name} spans={spans} onChange={(next) => onChange({ ...special, spans: next })} />
      <button type="button" onClick={onRemove}>
        {text.remove(name)}
      </button>
    </fieldset>
  );
}
