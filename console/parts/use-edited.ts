import { useState } from "react";

interface Versioned {
  readonly version: number;
}

/** Something that is edited as a whole and saved as its next version. */
export interface Edited<Draft, Body> {
  readonly draft: Draft;
  readonly edit: (draft: Draft) => void;
  /** What is sent, with the version that was edited. */
  readonly body: Body & Versioned;
  readonly isChanged: boolean;
  /** The version that somebody else saved meanwhile, while there are changes of one's own. */
  readonly theirs: number | undefined;
  /** Drops one's own changes for what there is now. */
  readonly drop: () => void;
  /** Goes on with one's own changes on top of what there is now. */
  readonly keep: () => void;
}

/**
 * Editing a version of something: what others save meanwhile is never put silently in the place of what is being typed,
 * and what is typed never silently undoes what they saved. Where nothing is typed, or nothing of it changed, the newer
 * version is taken as it comes.
 */
export function useEdited<Whole extends Versioned, Draft, Body extends object>(
  published: Whole,
  draftOf: (whole: Whole) => Draft,
  bodyOf: (draft: Draft) => Body,
): Edited<Draft, Body> {
  const [base, rebase] = useState(published);
  const [draft, edit] = useState(() => draftOf(published));
  const textOf = (one: Draft) => JSON.stringify(bodyOf(one), inOrder);
  const [typed, before, now] = [textOf(draft), textOf(draftOf(base)), textOf(draftOf(published))];
  const isChanged = typed !== before;
  const isBehind = published.version > base.version;
  const drop = () => {
    rebase(published);
    edit(draftOf(published));
  };
  const keep = () => rebase(published);
  // One's own version comes back as the newest one: that is nobody else's.
  if (isBehind && !isChanged && typed !== now) drop();
  else if (isBehind && (before === now || typed === now)) keep();
  return {
    draft,
    edit,
    body: { ...bodyOf(draft), version: base.version },
    isChanged,
    theirs: isBehind && isChanged && before !== now && typed !== now ? published.version : undefined,
    drop,
    keep,
  };
}

/** Members by their names: a store may give them back in another order, which is no change. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
