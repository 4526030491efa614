import type { Due } from "../api/client.ts";
import { whoText } from "../texts/events.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { DueExplained } from "./due.tsx";

const said = words({
  id: {
    yours: "Giliran Anda",
    others: (who: string) => `Menunggu ${who.toLowerCase()}`,
    both: (who: string) => `Giliran Anda dan ${who.toLowerCase()}`,
    and: " dan ",
  },
  en: {
    yours: "It is your turn",
    others: (who: string) => `Waiting for the ${who.toLowerCase()}`,
    both: (who: string) => `It is your turn, and the ${who.toLowerCase()}'s`,
    and: " and the ",
  },
});

interface Wanted {
  /** Whom the case waits for, as it says itself (R8.2). */
  readonly waiting_for: string | readonly string[] | undefined;
  readonly due: Due | undefined;
  /** Who reads this. */
  readonly reader: "buyer" | "seller";
}

/** Whose turn it is, by when, and what happens if they do nothing: the first thing one wants to know of a case. */
export function Turn({ waiting_for = [], due, reader }: Wanted) {
  const text = useWords(said);
  const language = useLanguage();
  const awaited = [waiting_for].flat();
  if (awaited.length === 0 && due === undefined) return null;
  const yours = awaited.includes(reader);
  const others = awaited
    .filter((one) => one !== reader)
    .map((one) => whoText(one, language))
    .join(text.and);
  const whose = !yours ? text.others(others) : others === "" ? text.yours : text.both(others);
  return (
    <div className={yours ? "turn yours" : "turn"}>
      {awaited.length > 0 && <p className="turn-of">{whose}</p>}
      {due && <DueExplained due={due} />}
    </div>
  );
}
