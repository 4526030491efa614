import { Button } from "react-aria-components";
import { hrefsOf } from "../api/actions.ts";
import { api, type Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { COMPLAINT_OUTCOME } from "../complaints/complaint-words.ts";
import { Propose } from "../complaints/propose.tsx";
import { CommandForm } from "../parts/command-form.tsx";
import { ChoiceField, TextsField } from "../parts/fields.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";
import { Reassign } from "./reassign.tsx";

const said = words({
  id: {
    choose: "Pilih",
    text: "Penjelasan untuk kedua pihak",
    back: "Tarik tawaran",
    resolve: "Akhiri keluhan",
    resolveWhy:
      "Keluhan selesai dengan putusan Anda. Uang hanya berpindah bila kedua pihak setuju, atau lewat pengembalian dana.",
    reason: "Alasan",
    resolveSend: "Akhiri",
  },
  en: {
    choose: "Choose",
    text: "Explain to both sides",
    back: "Take the offer back",
    resolve: "End the complaint",
    resolveWhy: "The complaint ends as you say. Money moves only where both sides agree, or by a refund.",
    reason: "Reason",
    resolveSend: "End it",
  },
});

interface Offered {
  readonly complaint: Shapes["Complaint"];
  readonly command: Command;
}

/** What an agent can do with a complaint, as the API offers it (R6.3). */
export function ComplaintActions({ complaint, command }: Offered) {
  const text = useWords(said);
  const outcomes = useWords(COMPLAINT_OUTCOME);
  const say = useSaid();
  const version = String(complaint.policy_version);
  const { data: policy } = api.useQuery("get", "/policies/{version}", { params: { path: { version } } });
  const [propose, back] = hrefsOf(complaint, "proposeSolution", "takeBackProposal");
  const [resolve, reassign] = hrefsOf(complaint, "resolveComplaint", "reassignComplaint");
  const standing = complaint.proposals.find(({ became }) => became === undefined);
  return (
    <>
      {propose && <Propose by="agent" command={command} href={propose} />}
      {back && standing && (
        <section className="card" aria-label={text.back}>
          <h2>{text.back}</h2>
          <Button
            isDisabled={command.isPending}
            onPress={() => command.mutate({ path: back, body: { proposal: standing.proposal } })}
          >
            {text.back}
          </Button>
        </section>
      )}
      {resolve && (
        <CommandForm title={text.resolve} command={command} href={resolve} button={text.resolveSend}>
          <p>{text.resolveWhy}</p>
          <ChoiceField
            label={text.reason}
            name="reason"
            required
            none={text.choose}
            choices={(policy?.complaints.resolutions ?? []).map((one) => ({
              value: one.code,
              label: `${outcomes[one.outcome] ?? one.outcome}: ${say(one.text)}`,
            }))}
          />
          <TextsField label={text.text} name="text" isRequired most={2000} />
        </CommandForm>
      )}
      {reassign && <Reassign holder={complaint.claimed_by} command={command} href={reassign} />}
    </>
  );
}
