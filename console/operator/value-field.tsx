import { createContext, useContext, useId } from "react";
import { rupiah } from "../format/rupiah.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { type Path, pointerOf, type Value } from "./draft.ts";
import { ListField } from "./list-field.tsx";
import { MEMBER, UNIT } from "./policy-words.ts";

const said = words({
  id: { unit: (name: string) => `${name}: satuan`, id: "Indonesia", en: "Inggris", lines: "satu per baris" },
  en: { unit: (name: string) => `${name}: unit`, id: "Indonesian", en: "English", lines: "one on each line" },
});

/** What a form of values does with them, and what the API found wrong, by pointer. */
export interface Editing {
  readonly change: (path: Path, next: Value) => void;
  /** Takes a member away that need not be there. */
  readonly drop: (path: Path, member: string) => void;
  /** What lines of a list have for a member by now. */
  readonly known: (path: Path) => readonly string[];
  readonly wrong: ReadonlyMap<string, string>;
}

export const EditingContext = createContext<Editing>({
  change: () => undefined,
  drop: () => undefined,
  known: () => [],
  wrong: new Map(),
});

/** Amounts of money among a policy's numbers. */
const MONEY: ReadonlySet<string | number> = new Set(["fine", "four_eyes_above"]);
/** Words of a line that are of a fixed list: chosen among what there is. */
const CHOSEN: ReadonlySet<string | number> = new Set(["kind", "ground", "outcome", "finding", "metric"]);

/** Lists of such words. */
const SOME: ReadonlySet<string | number> = new Set(["of", "accepts"]);

/** What a member of a policy is called in the reader's language. */
export function useMemberName(): (path: Path) => string {
  const names = useWords(MEMBER);
  return (path) => {
    const last = path.findLast((part) => typeof part === "string") ?? "";
    return names[last] ?? String(last).replaceAll("_", " ");
  };
}

interface Edited {
  readonly path: Path;
  readonly value: Value;
}

/** A value of a policy as a field of a form, by what it is; what is made of values is made of fields. */
export function ValueField({ path, value }: Edited) {
  const name = useMemberName()(path);
  const { change, known } = useContext(EditingContext);
  const last = path.at(-1) ?? "";
  if (typeof value === "boolean")
    return (
      <label className="check">
        <input type="checkbox" checked={value} onChange={({ target }) => change(path, target.checked)} />
        <span>{name}</span>
      </label>
    );
  if (typeof value === "number") return <NumberField path={path} value={value} label={name} />;
  if (typeof value === "string")
    return CHOSEN.has(last) ? (
      <ChosenField path={path} value={value} label={name} known={known(path)} />
    ) : (
      <TextLine path={path} value={value} label={name} />
    );
  if (Array.isArray(value) && SOME.has(last))
    return <SomeField path={path} value={value as readonly string[]} label={name} known={known(path)} />;
  if (Array.isArray(value))
    return value.some((one) => typeof one === "object") ? (
      <ListField path={path} value={value} />
    ) : (
      <LinesField path={path} value={value as readonly string[]} label={name} />
    );
  const members = value as { readonly [name: string]: Value };
  if (isTerm(members)) return <TermField path={path} value={members} label={name} />;
  if (isTexts(members)) return <TextsInBoth path={path} value={members} label={name} />;
  return (
    <fieldset>
      <legend>{name}</legend>
      <div className="values">
        {Object.entries(members).map(([member, inside]) => (
          <ValueField key={member} path={[...path, member]} value={inside} />
        ))}
      </div>
      <Wrong path={path} />
    </fieldset>
  );
}

type Members = { readonly [name: string]: Value };

function isTerm(members: Members): members is { readonly count: number; readonly unit: string } {
  return Object.keys(members).length === 2 && "count" in members && "unit" in members;
}

/** True for a text in both languages. */
export function isTexts(members: Members): members is { readonly id: string; readonly en: string } {
  return (
    Object.keys(members).length === 2 && typeof members.id === "string" && typeof members.en === "string"
  );
}

interface Labelled<V> {
  readonly path: Path;
  readonly value: V;
  readonly label: string;
}

/** What the API found wrong at a place. */
export function Wrong({ path }: { readonly path: Path }) {
  const issue = useContext(EditingContext).wrong.get(pointerOf(path));
  return issue ? <span className="wrong">{issue}</span> : null;
}

function NumberField({ path, value, label }: Labelled<number>) {
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

function TextLine({ path, value, label }: Labelled<string>) {
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
function ChosenField({
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
function SomeField({
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

function LinesField({ path, value, label }: Labelled<readonly string[]>) {
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

function TermField({ path, value, label }: Labelled<{ readonly count: number; readonly unit: string }>) {
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

function TextsInBoth({ path, value, label }: Labelled<{ readonly id: string; readonly en: string }>) {
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
