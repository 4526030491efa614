import type { components } from "../api/schema.d.ts";

type Shapes = components["schemas"];

type Product = Shapes["Product"];

/** A line of a specification as it is typed. */
export interface Row {
  /** Which line it is while it is edited, whatever it says. */
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** The facts of a product while they are edited: what is not written is an empty text. */
export interface Draft {
  readonly name: string;
  readonly description: string;
  readonly specification: readonly Row[];
  readonly id: string;
  readonly en: string;
  readonly pictures: readonly string[];
}

/** What is edited, from what is known. */
export function draftOf({
  name,
  description = "",
  specification = {},
  use_guidance,
  pictures,
}: Product): Draft {
  return {
    name,
    description,
    specification: Object.entries(specification).map(([name, value]) => ({ key: name, name, value })),
    id: use_guidance?.id ?? "",
    en: use_guidance?.en ?? "",
    pictures,
  };
}

/** What the API is sent: the facts whole, without what is not written. */
export function bodyOf({ name, description, specification, id, en, pictures }: Draft) {
  const rows = specification
    .map((row) => [row.name.trim(), row.value.trim()] as const)
    .filter(([name, value]) => name && value);
  const use_guidance = { ...written("id", id), ...written("en", en) };
  const addresses = pictures.map((address) => address.trim()).filter(Boolean);
  return {
    name: name.trim(),
    ...written("description", description),
    ...(rows.length > 0 ? { specification: Object.fromEntries(rows) } : {}),
    ...(Object.keys(use_guidance).length > 0 ? { use_guidance } : {}),
    ...(addresses.length > 0 ? { pictures: addresses } : {}),
  };
}

function written(name: string, text: string): Readonly<Record<string, string>> {
  return text.trim() ? { [name]: text.trim() } : {};
}
