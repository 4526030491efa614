import { hrefOf } from "../api/actions.ts";
import type { Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { OUTCOME, SETTLED } from "../hearings/hearing-words.ts";
import { Facts } from "../parts/facts.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { Holder } from "./holder.tsx";
import type { Holding } from "./holding.ts";
import { Take } from "./take.tsx";

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
  holding,
}: {
  readonly reviewed: Reviewed;
  readonly command: Command;
  readonly holding: Holding;
}) {
  const text = useWords(said);
  const outcomes = useWords(OUTCOME);
  const settled = useWords(SETTLED);
  const say = useSaid();
  const language = useLanguage();
  const { status, proposal, decision, escalated } = reviewed;
  const ruling = proposal ?? decision;
  const [claim, release] = [hrefOf(reviewed, "claim"), hrefOf(reviewed, "release")];
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
      <Take what="case" claim={claim} release={release} command={command} holding={holding} />
    </Facts>
  );
}
