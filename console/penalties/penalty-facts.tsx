import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { Facts } from "../parts/facts.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { PENALTY_STATUS } from "./penalty-words.ts";

const said = words({
  id: {
    penalty: "Penalti",
    kind: "Jenis",
    points: "Poin",
    fine: "Denda",
    taken: "Sudah ditarik",
    owed: "Masih terutang",
    status: "Status",
    issued: "Diberikan",
    lapses: "Poin kedaluwarsa",
    appeal: "Dapat dibanding sampai",
    left: "Banding tersisa",
    number: "Nomor penalti",
  },
  en: {
    penalty: "Penalty",
    kind: "Kind",
    points: "Points",
    fine: "Fine",
    taken: "Taken already",
    owed: "Still owed",
    status: "Status",
    issued: "Issued",
    lapses: "Points lapse",
    appeal: "May be appealed against until",
    left: "Appeals left",
    number: "Penalty number",
  },
});

/** A penalty: what it costs, what was taken of it, and until when it counts (R5.2, R5.3). */
export function PenaltyFacts({ penalty }: { readonly penalty: Shapes["Penalty"] }) {
  const text = useWords(said);
  const states = useWords(PENALTY_STATUS);
  const say = useSaid();
  const language = useLanguage();
  return (
    <Facts
      title={text.penalty}
      rows={[
        [text.kind, say(penalty.kind_text)],
        [text.points, penalty.points],
        [text.fine, rupiah(penalty.fine)],
        [text.taken, rupiah(penalty.fine_taken)],
        [text.owed, penalty.fine_owed.amount > 0 && rupiah(penalty.fine_owed)],
        [text.status, states[penalty.status]],
        [text.issued, instant(penalty.issued_at, language)],
        [text.lapses, instant(penalty.lapses_at, language)],
        [text.appeal, instant(penalty.appeal_until, language)],
        [text.left, penalty.appeals_left],
        [text.number, penalty.penalty_id],
      ]}
    />
  );
}
