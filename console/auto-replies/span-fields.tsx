import { useWords, words } from "../texts/language.ts";
import type { Span } from "./draft.ts";

const said = words({
  id: {
    opens: (day: string) => `${day}: buka`,
    closes: (day: string) => `${day}: tutup`,
    until: "sampai",
    next_day: "Hari berikutnya",
    add: (day: string) => `Tambah jam: ${day}`,
    more: "Tambah jam",
    remove: (day: string) => `Hapus jam: ${day}`,
    gone: "Hapus",
    closed: "Tutup",
  },
  en: {
    opens: (day: string) => `${day}: opens`,
    closes: (day: string) => `${day}: closes`,
    until: "to",
    next_day: "The next day",
    add: (day: string) => `Add hours: ${day}`,
    more: "Add hours",
    remove: (day: string) => `Remove hours: ${day}`,
    gone: "Remove",
    closed: "Closed",
  },
});

interface Wanted {
  /** Whose hours they are. */
  readonly day: string;
  readonly spans: readonly Span[];
  readonly onChange: (spans: Span[]) => void;
}

const USUAL: Span = { opens: "09:00", closes: "17:00" };
const EVENING: Span = { opens: "18:00", closes: "21:00" };

/** The hours of one day, stretch by stretch: none is a day on which nobody is there. */
export function SpanFields({ day, spans, onChange }: Wanted) {
  const text = useWords(said);
  const change = (place: number, more: Partial<Span>) =>
    onChange(spans.map((span, at) => (at === place ? { ...span, ...more } : span)));
  return (
    <div className="spans">
      {spans.length === 0 && <p className="quiet">{text.closed}</p>}
      {spans.map((span, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a day are what they are by their place
        <div key={place} className="span">
          <input
            type="time"
            required
            aria-label={text.opens(day)}
            value={span.opens}
            onChange={({ target }) => change(place, { opens: target.value })}
          />
          <span>{text.until}</span>
          <ClosingTime
            label={text.closes(day)}
            span={span}
            onChange={(closing) => onChange(spans.map((one, at) => (at === place ? closing : one)))}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={goesOver(span)}
              onChange={({ target }) =>
                onChange(spans.map((one, at) => (at === place ? over(one, target.checked) : one)))
              }
            />
            <span>{text.next_day}</span>
          </label>
          <button
            type="button"
            aria-label={text.remove(day)}
            onClick={() => onChange(spans.filter((_, at) => at !== place))}
          >
            {text.gone}
          </button>
        </div>
      ))}
      <button
        type="button"
        aria-label={text.add(day)}
        onClick={() => onChange([...spans, spans.length === 0 ? USUAL : EVENING])}
      >
        {text.more}
      </button>
    </div>
  );
}

// The browser's clock has no 24:00: the end of a day is shown as the next day's first minute, which is the same instant.
const MIDNIGHT = "24:00";

function goesOver({ closes, next_day }: Span): boolean {
  return next_day === true || closes === MIDNIGHT;
}

function over({ opens, closes }: Span, isOver: boolean): Span {
  return { opens, closes: closes === MIDNIGHT ? "00:00" : closes, ...(isOver ? { next_day: true } : {}) };
}

function ClosingTime({
  label,
  span,
  onChange,
}: {
  readonly label: string;
  readonly span: Span;
  readonly onChange: (span: Span) => void;
}) {
  return (
    <input
      type="time"
      required
      aria-label={label}
      value={span.closes === MIDNIGHT ? "00:00" : span.closes}
      onChange={({ target }) => onChange({ ...over(span, goesOver(span)), closes: target.value })}
    />
  );
}
