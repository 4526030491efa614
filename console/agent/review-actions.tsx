import { useState } from "react";
import { Button } from "react-aria-components";
import type { Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { CommandForm } from "../parts/command-form.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { LineField, TextsField } from "../parts/fields.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    todo: "Yang dapat Anda lakukan",
    confirm: "Konfirmasi usulan",
    confirmWhy: "Bacalah buktinya sendiri: putusan ini menjadi putusan Anda berdua dan langsung berlaku.",
    yes: "Ya, konfirmasi",
    sure: "Konfirmasi putusan ini?",
    back: "Kembalikan usulan",
    backText: "Apa yang perlu diperiksa lagi",
    backSend: "Kembalikan",
    more: "Minta bukti tambahan",
    moreText: "Bukti apa yang diperlukan",
    moreHelp: "Penjual mendapat waktu dan satu penyerahan lagi; jatah bandingnya tidak terpakai.",
    moreSend: "Minta bukti",
    reassign: "Serahkan kepada petugas",
    to: "Nomor petugas",
    reassignSend: "Serahkan",
  },
  en: {
    todo: "What you can do",
    confirm: "Confirm the proposal",
    confirmWhy: "Read the evidence yourself: the decision becomes that of you both, and is in force at once.",
    yes: "Yes, confirm",
    sure: "Confirm this decision?",
    back: "Send the proposal back",
    backText: "What should be looked at again",
    backSend: "Send back",
    more: "Ask for more evidence",
    moreText: "Which evidence is needed",
    moreHelp: "The seller has time and one submission more; no appeal is used up.",
    moreSend: "Ask for it",
    reassign: "Give it to an agent",
    to: "The agent's number",
    reassignSend: "Give",
  },
});

interface Offered {
  readonly actions: Shapes["Dispute"]["available_actions"];
  readonly command: Command;
}

/** What else a reviewer can do with a case, as the API offers it (R4.4, R5.4). */
export function ReviewActions({ actions, command }: Offered) {
  const text = useWords(said);
  const [asking, ask] = useState(false);
  const hrefOf = (wanted: string) => actions.find(({ action }) => action === wanted)?.href;
  const [confirm, back, more, reassign] = ["confirm", "send_back", "ask_for_more", "reassign"].map(hrefOf);
  return (
    <>
      {confirm && (
        <section className="card" aria-label={text.confirm}>
          <h2>{text.confirm}</h2>
          <p>{text.confirmWhy}</p>
          <Button className="main" onPress={() => ask(true)}>
            {text.confirm}
          </Button>
          <Confirm
            title={text.sure}
            yes={text.yes}
            busy={command.isPending}
            open={asking}
            onClose={() => ask(false)}
            onYes={() => command.mutate({ path: confirm }, { onSettled: () => ask(false) })}
          >
            <p>{text.confirmWhy}</p>
          </Confirm>
        </section>
      )}
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
      {reassign && (
        <CommandForm title={text.reassign} command={command} href={reassign} button={text.reassignSend}>
          <LineField label={text.to} name="to" isRequired most={64} />
        </CommandForm>
      )}
    </>
  );
}
