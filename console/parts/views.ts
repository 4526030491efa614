/** What is filtered, as the address bar says it. */
export type Search = Readonly<Record<string, unknown>>;

/** A way to look at a list that somebody gave a name. */
export interface View {
  readonly name: string;
  readonly search: Search;
}

/** True where two searches show the same list, whichever page of it. */
export function isSame(one: Search, other: Search): boolean {
  return said(one) === said(other);
}

/** A search with nothing of a page in it. */
export function whole({ next_token: _, ...search }: Search): Search {
  return search;
}

/** The views with one more; whoever has its name already is replaced. A name of spaces names nothing. */
export function withView(views: readonly View[], name: string, search: Search): readonly View[] {
  const named = name.trim();
  if (named === "") return views;
  return [...without(views, named), { name: named, search: whole(search) }];
}

/** The views without one. */
export function without(views: readonly View[], name: string): readonly View[] {
  return views.filter((view) => view.name !== name);
}

/** Views as they were kept; what cannot be read is nobody's view. */
export function viewsIn(kept: string | null): readonly View[] {
  try {
    const views: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(views) ? views.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(kept: Partial<View> | null): kept is View {
  return typeof kept?.name === "string" && typeof kept.search === "object" && kept.search !== null;
}

function said(search: Search): string {
  const set = Object.entries(whole(search)).filter(([, value]) => value !== undefined && value !== "");
  return JSON.stringify(set.map(([name, value]) => [name, String(value)]).sort());
}
