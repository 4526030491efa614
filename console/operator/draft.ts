/** What a policy is made of: numbers, words, lists of them. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/** Where a value stands in a policy: names and places, as a JSON pointer has them. */
export type Path = readonly (string | number)[];

/** The value at a place. */
export function valueAt(value: Value | undefined, path: Path): Value | undefined {
  return path.reduce<Value | undefined>(
    (at, part) => (at as Readonly<Record<string | number, Value>> | undefined)?.[part],
    value,
  );
}

/** The value without a member. */
export function without(value: Value, path: Path, member: string): Value {
  const { [member]: _gone, ...kept } = valueAt(value, path) as { readonly [name: string]: Value };
  return setAt(value, path, kept);
}

/** The value with another one at this place. */
export function setAt(value: Value, path: Path, next: Value): Value {
  const [first, ...rest] = path;
  if (first === undefined) return next;
  if (Array.isArray(value))
    return value.map((one, place) => (place === first ? setAt(one, rest, next) : one));
  const object = value as { readonly [name: string]: Value };
  return { ...object, [first]: setAt(object[first] as Value, rest, next) };
}

/** A place as the API's refusals name it. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${part}`).join("");
}

/** Something that was changed: where, and from what to what; what is new or gone has only one of them. */
export interface Change {
  readonly path: Path;
  readonly before?: Value;
  readonly after?: Value;
}

/** All that differs between two policies, leaf by leaf; a line of a list that came or went is one change. */
export function changesOf(before: Value | undefined, after: Value | undefined, path: Path = []): Change[] {
  if (before === undefined || after === undefined) {
    return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  }
  if (typeof before !== "object" || typeof after !== "object") {
    return before === after ? [] : [{ path, before, after }];
  }
  if (Array.isArray(before) && before.every((one) => typeof one !== "object")) {
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const [old, now] = [before, after] as [Record<string, Value>, Record<string, Value>];
  const at = (name: string) => (Array.isArray(before) ? Number(name) : name);
  return names.flatMap((name) => changesOf(old[name], now[name], [...path, at(name)]));
}
