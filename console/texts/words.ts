/** The two languages that everything is said in (R8.4). */
export type Language = "id" | "en";

/** Words in both languages, by the same names: a name that one of them lacks does not compile. */
export interface Words<T> {
  readonly id: T;
  readonly en: NoInfer<T>;
}

/** Words of one part of the console. Texts may be functions of what is in them. */
export function words<T>(both: Words<T>): Words<T> {
  return both;
}
