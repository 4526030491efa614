/** Whatever says in its answer what its reader can do with it (R8.2). */
export interface Offering {
  readonly available_actions: readonly { readonly action: string; readonly href: string }[];
}

/** Where an action is sent, while it is there. */
export function hrefOf(offering: Offering | undefined, wanted: string): string | undefined {
  return offering?.available_actions.find(({ action }) => action === wanted)?.href;
}

/** The same of several, in the order in which they are named. */
export function hrefsOf(
  offering: Offering | undefined,
  ...wanted: readonly string[]
): (string | undefined)[] {
  return wanted.map((action) => hrefOf(offering, action));
}
