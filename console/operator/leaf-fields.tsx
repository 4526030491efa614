import { useContext, useId } from "react";
import { rupiah } from "../format/rupiah.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import type { Path } from "./draft.ts";
import { EditingContext, Wrong } from "./editing.tsx";
import { UNIT } from "./policy-words.ts";

const said = words({
  id: { unit: (name: string) => `${name}: satuan`, id: "Indonesia", en: "Inggris", lines: "satu per baris" },
  en: { unit: (name: string) => `${name}: unit`, id: "Indonesian", en: "English", lines: "one on each line" },
});

/** Amounts of money among a policy's numbers. */
const MONEY: ReadonlySet<string | number> = new Set(["fine", "four_eyes_above"]);
interface Labelled<V> {
  readonly path: Path;
  readonly value: V;
  readonly label: string;
}

/** A number; money is read back as it is written. */
export function NumberField({ path, value, label }: Labelled<number>) {
  const { change } = useContext(EditingContext);
  const money = MONEY.has(path.at(-1) ?? "");
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={0}
        value={Number.isNaN(value) ? "" : value}
        onChange={({ target }) => change(path, target.valueAsNumber)}
      />
      {money && <span className="quiet">{rupiah(Number.isNaN(value) ? 0 : value)}</span>}
      <Wrong path={path} />
    </label>
  );
}

/** A line of text, or a time of day. */
export function TextLine({ path, value, label }: Labelled<string>) {
  const { change } = useContext(EditingContext);
  const time = /^[0-2][0-9]:[0-5][0-9]$/.test(value);
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type={time ? "time" : "text"}
        value={value}
        onChange={({ target }) => change(path, target.value)}
      />
      <Wrong path={path} />
    </label>
  );
}

/** One of the words that lines have here by now. */
export function ChosenField({
  path,
  value,
  label,
  known,
}: Labelled<string> & { readonly known: readonly string[] }) {
  const { change } = useContext(EditingContext);
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => change(path, target.value)}>
        {[...new Set([value, ...known])].map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <Wrong path={path} />
    </label>
  );
}

/** Some of the words that lines have here by now. */
export function SomeField({
  path,
  value,
  label,
  known,
}: Labelled<readonly string[]> & { readonly known: readonly string[] }) {
  const { change } = useContext(EditingContext);
  return (
    <fieldset>
      <legend>{label}</legend>
      {known.map((one) => (
        <label key={one} className="check">
          <input
            type="checkbox"
            checked={value.includes(one)}
            onChange={({ target }) =>
              change(path, target.checked ? [...value, one] : value.filter((other) => other !== one))
            }
          />
          <span>{one}</span>
        </label>
      ))}
      <Wrong path={path} />
    </fieldset>
  );
}

/** Words, one on each line. */
export function LinesField({ path, value, label }: Labelled<readonly string[]>) {
  const text = useWords(said);
  const { change } = useContext(EditingContext);
  return (
    <label className="field">
      <span>
        {label} <span className="quiet">({text.lines})</span>
      </span>
      <textarea
        rows={Math.max(2, value.length)}
        value={value.join("\n")}
        onChange={({ target }) => change(path, target.value === "" ? [] : target.value.split("\n"))}
      />
      <Wrong path={path} />
    </label>
  );
}

/** How long somebody has. */
export function TermField({
  path,
  value,
  label,
}: Labelled<{ readonly count: number; readonly unit: string }>) {
  const text = useWords(said);
  const units = useWords(UNIT);
  const id = useId();
  const { change } = useContext(EditingContext);
  return (
    <div className="field term">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        value={Number.isNaN(value.count) ? "" : value.count}
        onChange={({ target }) => change([...path, "count"], target.valueAsNumber)}
      />
      <select
        aria-label={text.unit(label)}
        value={value.unit}
        onChange={({ target }) => change([...path, "unit"], target.value)}
      >
        {Object.entries(units).map(([unit, name]) => (
          <option key={unit} value={unit}>
            {name}
          </option>
        ))}
      </select>
      <Wrong path={[...path, "count"]} />
      <Wrong path={[...path, "unit"]} />
    </div>
  );
}

/** A text in both languages, the reader's own first. */
export function TextsInBoth({ path, value, label }: Labelled<{ readonly id: string; readonly en: string }>) {
  const text = useWords(said);
  const language = useLanguage();
  const { change } = useContext(EditingContext);
  const both = language === "id" ? (["id", "en"] as const) : (["en", "id"] as const);
  return (
    <>
      {both.map((one) => (
        <label key={one} className="field">
          <span>
            {label} <span className="quiet">({text[one]})</span>
          </span>
          <input
            lang={one}
            value={value[one]}
            onChange={({ target }) => change([...path, one], target.value)}
          />
          <Wrong path={[...path, one]} />
        </label>
      ))}
    </>
  );
}
