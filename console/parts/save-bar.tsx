import type { Command } from "../api/command.ts";
import { useWords, words } from "../texts/language.ts";
import { ProblemNote } from "./problem.tsx";
import type { Edited } from "./use-edited.ts";

const said = words({
  id: {
    saved: "Tersimpan.",
    unsaved: "Ada perubahan yang belum disimpan.",
    same: "Tidak ada perubahan.",
    first: (n: number) =>
      `Orang lain lebih dulu menyimpan versi ${n}. Perubahan Anda masih di sini, belum tersimpan.`,
    theirs: "Buang perubahan saya, lihat versi itu",
    mine: "Lanjutkan perubahan saya di atasnya",
  },
  en: {
    saved: "Saved.",
    unsaved: "There are changes that are not saved.",
    same: "Nothing is changed.",
    first: (n: number) =>
      `Somebody else was first and saved version ${n}. Your changes are still here, not saved.`,
    theirs: "Drop my changes, see that version",
    mine: "Go on with my changes on top of it",
  },
});

interface Wanted {
  readonly edited: Pick<Edited<unknown, object>, "isChanged" | "theirs" | "drop" | "keep">;
  readonly command: Command;
  readonly button: string;
}

/** Saves a long page, in sight wherever one is on it; says who was first where somebody was. */
export function SaveBar({ edited, command, button }: Wanted) {
  const text = useWords(said);
  const { isChanged, theirs, drop, keep } = edited;
  const choose = (what: () => void) => {
    what();
    command.reset();
  };
  return (
    <div className="save">
      {theirs === undefined ? (
        <ProblemNote error={command.error} />
      ) : (
        <div role="alert" className="note soon">
          <p>{text.first(theirs)}</p>
          <div className="actions">
            <button type="button" onClick={() => choose(drop)}>
              {text.theirs}
            </button>
            <button type="button" onClick={() => choose(keep)}>
              {text.mine}
            </button>
          </div>
        </div>
      )}
      <div className="actions">
        <button
          type="submit"
          className="main"
          disabled={command.isPending || theirs !== undefined || !isChanged}
        >
          {button}
        </button>
        <span role="status" className={isChanged ? "" : "quiet"}>
          {isChanged ? text.unsaved : command.isSuccess ? text.saved : text.same}
        </span>
      </div>
    </div>
  );
}
