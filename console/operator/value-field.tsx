import { useContext } from "react";
import type { Path, Value } from "./draft.ts";
import { EditingContext, isTerm, isTexts, type Members, useMemberName, Wrong } from "./editing.tsx";
import {
  ChosenField,
  LinesField,
  NumberField,
  SomeField,
  TermField,
  TextLine,
  TextsInBoth,
} from "./leaf-fields.tsx";
import { ListField } from "./list-field.tsx";

/** Words of a line that are of a fixed list: chosen among what there is. */
const CHOSEN: ReadonlySet<string | number> = new Set(["kind", "ground", "outcome", "finding", "metric"]);

/** Lists of such words. */
const SOME: ReadonlySet<string | number> = new Set(["of", "accepts"]);

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
  const members = value as Members;
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
