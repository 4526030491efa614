import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { CommandForm } from "../parts/command-form.tsx";
import { ChoiceField, LineField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Laporkan kepada petugas",
    reason: "Alasan",
    choose: "Pilih alasan",
    text: "Penjelasan (boleh kosong)",
    send: "Laporkan",
  },
  en: {
    title: "Report it to the agents",
    reason: "Reason",
    choose: "Choose a reason",
    text: "Explain (may be left empty)",
    send: "Report",
  },
});

/** What ought not to be shown, brought to the agents: a review by its shop, the shop's answer by its buyer (R6.5). */
export function ReportReview({ href }: { readonly href: string }) {
  const text = useWords(said);
  const say = useSaid();
  const command = useCommand();
  const { data: policy } = api.useQuery("get", "/policies/current");
  const reasons = policy?.ratings.report_reasons ?? [];
  return (
    <>
      <ProblemNote error={command.error} />
      <CommandForm title={text.title} command={command} href={href} button={text.send} danger>
        <ChoiceField
          label={text.reason}
          name="reason"
          required
          none={text.choose}
          choices={reasons.map((one) => ({ value: one.code, label: say(one.text) }))}
        />
        <LineField label={text.text} name="text" most={1000} />
      </CommandForm>
    </>
  );
}
