import { Button } from "react-aria-components";
import type { Command } from "../api/command.ts";
import { useWords, words } from "../texts/language.ts";

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
}

/** To take what waits in a queue, and to give it back: whichever can be done (R4.4). */
export function Take({ what, claim, release, command }: Offered) {
  const text = useWords(said);
  if (!claim && !release) return null;
  return (
    <div className="actions">
      {claim && (
        <Button
          className="main"
          isDisabled={command.isPending}
          onPress={() => command.mutate({ path: claim })}
        >
          {text.take[what]}
        </Button>
      )}
      {release && (
        <Button isDisabled={command.isPending} onPress={() => command.mutate({ path: release })}>
          {text.release}
        </Button>
      )}
    </div>
  );
}
