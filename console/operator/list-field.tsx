import { useContext } from "react";
import { useLanguage, useWords, words } from "../texts/language.ts";
import type { Path, Value } from "./draft.ts";
import { EditingContext, isTexts, type Members, useMemberName, Wrong } from "./editing.tsx";
import { ValueField } from "./value-field.tsx";

const said = words({
  id: {
    remove: (name: string) => `Hapus ${name}`,
    removing: "Hapus",
    add: "Tambah satu lagi",
    nth: (n: number) => `Nomor ${n}`,
    sample: "Lihat contohnya",
  },
  en: {
    remove: (name: string) => `Remove ${name}`,
    removing: "Remove",
    add: "Add another",
    nth: (n: number) => `Number ${n}`,
    sample: "See the sample",
  },
});

interface Edited {
  readonly path: Path;
  readonly value: readonly Value[];
}

/** A list of a policy's lines: each opened by its name, another one made like the last, any of them removed. */
export function ListField({ path, value }: Edited) {
  const text = useWords(said);
  const language = useLanguage();
  const name = useMemberName()(path);
  const { change } = useContext(EditingContext);
  const nameOf = (line: Members, place: number): string => {
    const texts = Object.values(line).find((one) => typeof one === "object" && isTexts(one as Members));
    const code = [line.kind, line.code ?? line.finding ?? line.measure ?? line.metric]
      .filter(Boolean)
      .join(" · ");
    const said = texts ? (texts as { readonly id: string; readonly en: string })[language] : undefined;
    return said || code || [line.reasons].flat().join(", ") || text.nth(place + 1);
  };
  return (
    <fieldset>
      <legend>{name}</legend>
      {value.map((one, place) => {
        const line = one as Members;
        const title = nameOf(line, place);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place, as the API's pointers have it
          <details key={place} className="line">
            <summary>
              {title} <span className="quiet">{line.points !== undefined && summaryOf(line)}</span>
            </summary>
            <div className="values">
              {Object.entries(line)
                .filter(([member]) => !MAY_BE.has(member))
                .map(([member, inside]) => (
                  <ValueField key={member} path={[...path, place, member]} value={inside} />
                ))}
              <MayBe path={[...path, place]} line={line} list={path.at(-1)} />
            </div>
            {typeof line.sample === "string" && <Sample of={line.sample} text={text.sample} />}
            <button
              type="button"
              className="danger"
              aria-label={text.remove(title)}
              onClick={() =>
                change(
                  path,
                  value.filter((_, other) => other !== place),
                )
              }
            >
              {text.removing}
            </button>
          </details>
        );
      })}
      <button type="button" onClick={() => change(path, [...value, emptied(value.at(-1) as Members)])}>
        {text.add}
      </button>
      <Wrong path={path} />
    </fieldset>
  );
}

/** What is said of some lines of a list only, and by being there. */
const OPTIONAL: Readonly<Record<string, string>> = {
  rejection_reasons: "offers_return",
  delivery_failures: "wants_other_number",
};
const MAY_BE: ReadonlySet<string> = new Set(Object.values(OPTIONAL));

function MayBe({
  path,
  line,
  list,
}: {
  readonly path: Path;
  readonly line: Members;
  readonly list: Path[number] | undefined;
}) {
  const member = OPTIONAL[String(list)];
  const nameOf = useMemberName();
  const { change, drop } = useContext(EditingContext);
  if (member === undefined) return null;
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={line[member] === true}
        onChange={({ target }) => (target.checked ? change([...path, member], true) : drop(path, member))}
      />
      <span>{nameOf([...path, member])}</span>
    </label>
  );
}

/** What a line with points says while it is closed. */
function summaryOf({ points, fine }: Members): string {
  return [points, fine].filter((one) => one !== undefined).join(" · ");
}

/** Another line like this one, with nothing in it that should be its own. */
function emptied(line: Members): Members {
  return Object.fromEntries(
    Object.entries(line).map(([member, value]) => {
      if (member === "code" || member === "measure") return [member, ""];
      if (typeof value === "object" && !Array.isArray(value) && isTexts(value as Members))
        return [member, { id: "", en: "" }];
      return [member, value];
    }),
  );
}

/** What a checklist's item looks like: a picture of this API, or a page elsewhere. */
function Sample({ of, text }: { readonly of: string; readonly text: string }) {
  return (
    <p>
      <a href={of.startsWith("/") ? `/api${of}` : of} target="_blank" rel="noreferrer">
        {text}
      </a>
    </p>
  );
}
