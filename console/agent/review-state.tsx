import { Button } from "react-aria-components";
import type { Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { OUTCOME, SETTLED } from "../hearings/hearing-words.ts";
import { Facts } from "../parts/facts.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { Holder } from "./holder.tsx";

const said = words({
  id: {
    title: "Peninjauan",
    holder: "Ditangani",
    late: "Terlambat sejak",
    two: "Diputuskan berdua",
    twoWhy: "ya: petugas kedua mengonfirmasi",
    proposed: "Diusulkan",
    reason: "Alasan",
    words: "Penjelasan",
    back: "Dikembalikan, karena",
    wanted: "Bukti tambahan yang diminta",
    decided: "Putusan",
    settled: "Selesai",
    claim: "Ambil kasus ini",
    release: "Kembalikan ke antrean",
  },
  en: {
    title: "Review",
    holder: "With",
    late: "Late since",
    two: "Decided by two",
    twoWhy: "yes: a second agent confirms",
    proposed: "Proposed",
    reason: "Reason",
    words: "Explanation",
    back: "Sent back, because",
    wanted: "Further evidence wanted",
    decided: "Decision",
    settled: "Over",
    claim: "Take this case",
    release: "Give it back to the queue",
  },
});

type Reviewed = Pick<
  Shapes["Dispute"],
  | "status"
  | "claimed_by"
  | "escalated"
  | "needs_two_agents"
  | "proposal"
  | "sent_back"
  | "evidence_wanted"
  | "decision"
  | "settled"
  | "available_actions"
>;

/** Who has a case and how far its review is, with the way to take it and to give it back (R4.4). */
export function ReviewState({
  reviewed,
  command,
}: {
  readonly reviewed: Reviewed;
  readonly command: Command;
}) {
  const text = useWords(said);
  const outcomes = useWords(OUTCOME);
  const settled = useWords(SETTLED);
  const say = useSaid();
  const language = useLanguage();
  const { status, proposal, decision, escalated } = reviewed;
  const ruling = proposal ?? decision;
  const hrefOf = (wanted: string) => reviewed.available_actions.find(({ action }) => action === wanted)?.href;
  const [claim, release] = [hrefOf("claim"), hrefOf("release")];
  const over = status === "decided" || status === "settled";
  const waits = status === "in_review" || status === "confirming";
  const holder = waits && <Holder id={reviewed.claimed_by ?? proposal?.by} />;
  return (
    <Facts
      title={text.title}
      rows={[
        [text.holder, holder],
        [text.late, escalated && instant(escalated.was_due_at, language)],
        [text.two, reviewed.needs_two_agents && !over ? text.twoWhy : undefined],
        [
          proposal ? text.proposed : text.decided,
          ruling &&
            [outcomes[ruling.outcome] ?? ruling.outcome, ruling.amount && rupiah(ruling.amount)]
              .filter(Boolean)
              .join(": "),
        ],
        [text.reason, ruling && (ruling.reason_text ? say(ruling.reason_text) : ruling.reason)],
        [text.words, ruling?.text],
        [text.back, reviewed.sent_back],
        [text.wanted, reviewed.evidence_wanted],
        [text.settled, reviewed.settled && (settled[reviewed.settled] ?? reviewed.settled)],
      ]}
    >
      {(claim ?? release) && (
        <div className="actions">
          {claim && (
            <Button
              className="main"
              isDisabled={command.isPending}
              onPress={() => command.mutate({ path: claim })}
            >
              {text.claim}
            </Button>
          )}
          {release && (
            <Button isDisabled={command.isPending} onPress={() => command.mutate({ path: release })}>
              {text.release}
            </Button>
          )}
        </div>
      )}
    </Facts>
  );
}
