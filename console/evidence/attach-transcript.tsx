import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { hrefQuery } from "../api/href.ts";
import { ProblemNote } from "../parts/problem.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import type { DraftInHand } from "./use-draft.ts";

const said = words({
  id: {
    make: "Lampirkan transkrip percakapan",
    making: "Transkrip sedang dibuat …",
    none: "Transkrip: belum ada percakapan tentang pesanan ini.",
  },
  en: {
    make: "Attach a transcript of the conversation",
    making: "The transcript is being made …",
    none: "Transcript: nothing was written about this order yet.",
  },
});

const SOON_MS = 1_500;

interface Wanted {
  readonly order_id: string;
  readonly requirement: string;
  readonly draft: DraftInHand;
}

/** The chat of a checklist without a screenshot (R6.1): a signed transcript is made, and put into the draft once it is. */
export function AttachTranscript({ order_id, requirement, draft }: Wanted) {
  const text = useWords(said);
  const language = useLanguage();
  const conversation_id = `cv_${order_id}`;
  const written = api.useQuery("get", "/conversations/{conversation_id}", {
    params: { path: { conversation_id } },
  });
  const asking = useCommand<Shapes["Transcript"]>();
  const [href, wait] = useState<string | undefined>(undefined);
  const [error, fail] = useState<unknown>(undefined);
  const { data } = useQuery({
    ...hrefQuery<Shapes["Transcript"]>(href ?? ""),
    enabled: href !== undefined,
    refetchInterval: ({ state }) => (state.data?.status === "made" ? false : SOON_MS),
  });
  const attached = useRef<string | undefined>(undefined);
  const made = data?.status === "made" ? data.transcript_id : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a transcript that is made is attached once
  useEffect(() => {
    if (made === undefined || attached.current === made) return;
    attached.current = made;
    draft
      .attach(requirement, made)
      .catch(fail)
      .finally(() => wait(undefined));
  }, [made]);
  // The first message opens it: until then there is nothing to be a transcript of.
  if (written.error?.status === 404) return <p className="quiet">{text.none}</p>;
  // Not known yet: a button now could ask for what is not there.
  if (written.data === undefined) return null;
  const busy = asking.isPending || href !== undefined;
  return (
    <div className="transcript">
      <Button
        isDisabled={busy}
        onPress={() => {
          fail(undefined);
          asking.mutate(
            { path: `/conversations/${conversation_id}/transcripts`, body: { language } },
            { onSuccess: (asked) => wait(asked.href) },
          );
        }}
      >
        {busy ? text.making : text.make}
      </Button>
      <ProblemNote error={asking.error ?? error} />
    </div>
  );
}
