import { api, type Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { CommandForm } from "../parts/command-form.tsx";
import { ChoiceField, TextsField } from "../parts/fields.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Nilai penjelasan",
    reason: "Alasan",
    choose: "Pilih alasan",
    outcomes: { upheld: "Diterima", dismissed: "Tidak diterima" },
    text: "Penjelasan untuk penjual",
    brings: (points: number, fine: string) =>
      `Bila tidak diterima, toko mendapat ${points} poin dan denda ${fine}. Bila diterima, tidak ada penalti.`,
    send: "Nilai",
  },
  en: {
    title: "Judge the explanation",
    reason: "Reason",
    choose: "Choose a reason",
    outcomes: { upheld: "It stands", dismissed: "It does not stand" },
    text: "Explain to the seller",
    brings: (points: number, fine: string) =>
      `If it does not stand, the shop gets ${points} points and a fine of ${fine}. If it stands, there is no penalty.`,
    send: "Judge",
  },
});

interface Offered {
  readonly notice: Shapes["Notice"];
  readonly command: Command;
  readonly href: string;
}

/** Judge a seller's explanation by one of policy's reasons, with what it costs read first (R5.2). */
export function JudgeNotice({ notice, command, href }: Offered) {
  const text = useWords(said);
  const say = useSaid();
  const version = String(notice.policy_version);
  const { data: policy } = api.useQuery("get", "/policies/{version}", { params: { path: { version } } });
  const tariff = policy?.penalties.tariff.find(({ kind }) => kind === notice.kind);
  return (
    <CommandForm title={text.title} command={command} href={href} button={text.send}>
      {tariff && <p>{text.brings(tariff.points, rupiah(tariff.fine))}</p>}
      <ChoiceField
        label={text.reason}
        name="reason"
        required
        none={text.choose}
        choices={(policy?.penalties.judgement_reasons ?? []).map((reason) => ({
          value: reason.code,
          label: `${text.outcomes[reason.outcome]}: ${say(reason.text)}`,
        }))}
      />
      <TextsField label={text.text} name="text" isRequired most={2000} />
    </CommandForm>
  );
}
