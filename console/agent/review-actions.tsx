import { hrefsOf } from "../api/actions.ts";
import type { Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { CommandForm } from "../parts/command-form.tsx";
import { TextsField } from "../parts/fields.tsx";
import { useWords, words } from "../texts/language.ts";
import { ConfirmProposal } from "./confirm-proposal.tsx";
import { Decide } from "./decide.tsx";
import { Reassign } from "./reassign.tsx";

const said = words({
  id: {
    back: "Kembalikan usulan",
    backText: "Apa yang perlu diperiksa lagi",
    backSend: "Kembalikan",
    more: "Minta bukti tambahan",
    moreText: "Bukti apa yang diperlukan",
    moreHelp: "Penjual mendapat waktu dan satu penyerahan lagi; jatah bandingnya tidak terpakai.",
    moreSend: "Minta bukti",
  },
  en: {
    back: "Send the proposal back",
    backText: "What should be looked at again",
    backSend: "Send back",
    more: "Ask for more evidence",
    moreText: "Which evidence is needed",
    moreHelp: "The seller has time and one submission more; no appeal is used up.",
    moreSend: "Ask for it",
  },
});

interface Offered {
  readonly reviewed: Pick<Shapes["Dispute"], "available_actions" | "claimed_by" | "outcomes" | "proposal">;
  readonly command: Command;
}

/** What a reviewer can do with a case, as the API offers it (R4.4, R5.4). */
export function ReviewActions({ reviewed, command }: Offered) {
  const text = useWords(said);
  const { outcomes, proposal, available_actions: actions } = reviewed;
  const [decide, confirm] = hrefsOf({ available_actions: actions }, "decide", "confirm");
  const [back, more, reassign] = hrefsOf(
    { available_actions: actions },
    "send_back",
    "ask_for_more",
    "reassign",
  );
  return (
    <>
      {decide && outcomes && <Decide outcomes={outcomes} command={command} href={decide} />}
      {confirm && proposal && <ConfirmProposal proposal={proposal} command={command} href={confirm} />}
      {back && (
        <CommandForm title={text.back} command={command} href={back} button={text.backSend}>
          <TextsField label={text.backText} name="text" isRequired most={2000} />
        </CommandForm>
      )}
      {more && (
        <CommandForm title={text.more} command={command} href={more} button={text.moreSend}>
          <TextsField label={text.moreText} name="text" isRequired most={2000} help={text.moreHelp} />
        </CommandForm>
      )}
      {reassign && <Reassign holder={reviewed.claimed_by} command={command} href={reassign} />}
    </>
  );
}
