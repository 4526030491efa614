import { useState } from "react";
import type { Command } from "../api/command.ts";
import { useWords, words } from "../texts/language.ts";
import type { Holding } from "./holding.ts";

const said = words({
  id: {
    take: { case: "Ambil kasus ini", call: "Ambil panggilan ini", report: "Ambil laporan ini" },
    release: "Kembalikan ke antrean",
  },
  en: {
    take: { case: "Take this case", call: "Take this call", report: "Take this report" },
    release: "Give it back to the queue",
  },
});

interface Offered {
  readonly what: "case" | "call" | "report";
  readonly claim: string | undefined;
  readonly release: string | undefined;
  readonly command: Command;
  readonly holding: Holding;
}

/**
 * To take what waits in a queue, and to give it back: whichever can be done (R4.4). It shows as done from the first moment
 * on; where somebody else was first, it goes back. One button is both, so that the focus stays on it.
 */
export function Take({ what, claim, release, command, holding }: Offered) {
  const text = useWords(said);
  const [doing, be] = useState<"taking" | "giving back" | undefined>(undefined);
  const takes = doing ? doing === "giving back" : claim !== undefined;
  if (!doing && !claim && !release) return null;
  return (
    <div className="actions">
      <button
        type="button"
        className={takes ? "main" : ""}
        aria-disabled={command.isPending}
        onClick={() => {
          const path = claim ?? release;
          if (path === undefined || command.isPending) return;
          be(claim ? "taking" : "giving back");
          command.mutate(
            { path, foreseen: claim ? holding.taken : holding.givenBack },
            { onSettled: () => be(undefined) },
          );
        }}
      >
        {takes ? text.take[what] : text.release}
      </button>
    </div>
  );
}
