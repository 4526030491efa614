import { createContext, useContext } from "react";
import { useWords } from "../texts/language.ts";
import { type Path, pointerOf, type Value } from "./draft.ts";
import { MEMBER } from "./policy-words.ts";

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

/** What a member of a policy is called in the reader's language. */
export function useMemberName(): (path: Path) => string {
  const names = useWords(MEMBER);
  return (path) => {
    const [last = "", above] = path.filter((part) => typeof part === "string").reverse();
    return names[`${above}.${last}`] ?? names[last] ?? last.replaceAll("_", " ");
  };
}

/** What a part of a policy is made of, by name. */
export type Members = { readonly [name: string]: Value };

/** True for how long somebody has. */
export function isTerm(members: Members): members is { readonly count: number; readonly unit: string } {
  return Object.keys(members).length === 2 && "count" in members && "unit" in members;
}

/** True for a text in both languages. */
export function isTexts(members: Members): members is { readonly id: string; readonly en: string } {
  return (
    Object.keys(members).length === 2 && typeof members.id === "string" && typeof members.en === "string"
  );
}

/** What the API found wrong at a place. */
export function Wrong({ path }: { readonly path: Path }) {
  const issue = useContext(EditingContext).wrong.get(pointerOf(path));
  return issue ? <span className="wrong">{issue}</span> : null;
}
