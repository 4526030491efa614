import type { Due } from "../api/client.ts";
import { useWords, words } from "../texts/language.ts";
import { DueExplained } from "./due.tsx";

const said = words({
  id: {
    yours: "Giliran Anda",
    others: {
      buyer: "Menunggu pembeli",
      seller: "Menunggu penjual",
      agent: "Menunggu petugas",
    } as Readonly<Record<string, string>>,
  },
  en: {
    yours: "It is your turn",
    others: {
      buyer: "Waiting for the buyer",
      seller: "Waiting for the seller",
      agent: "Waiting for an agent",
    } as Readonly<Record<string, string>>,
  },
});

interface Wanted {
  /** Whom the case waits for, as it says itself (R8.2). */
  readonly waiting_for: string | undefined;
  readonly due: Due | undefined;
  /** Who reads this. */
  readonly reader: "buyer" | "seller";
}

/** Whose turn it is, by when, and what happens if they do nothing: the first thing one wants to know of a case. */
export function Turn({ waiting_for, due, reader }: Wanted) {
  const text = useWords(said);
  if (waiting_for === undefined && due === undefined) return null;
  const yours = waiting_for === reader;
  return (
    <div className={yours ? "turn yours" : "turn"}>
      {waiting_for && <p className="turn-of">{yours ? text.yours : text.others[waiting_for]}</p>}
      {due && <DueExplained due={due} />}
    </div>
  );
}
