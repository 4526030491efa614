import { useState } from "react";
import { Button } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { CommandForm } from "../parts/command-form.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { ChoiceField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";
import { WaybillForm } from "../waybills/waybill-form.tsx";

const said = words({
  id: {
    report: "Laporkan pengiriman gagal",
    why: "Apa yang terjadi?",
    pick: "Pilih alasan",
    brings:
      "Pesanan pindah ke daftar dibatalkan sampai Anda memilih penyelesaian. Resinya tidak berlaku lagi.",
    send: "Laporkan",
    resolve: "Penyelesaian",
    prepare: "Siapkan pengiriman ulang",
    prepareBrings: "Pesanan diproses lagi; setelah itu Anda mengirimnya dengan resi yang benar.",
    refund: "Kembalikan dana kepada pembeli",
    sure: "Kembalikan dana kepada pembeli?",
    refundBrings: (amount: string) =>
      `Yang belum dikembalikan, paling banyak ${amount}, dikembalikan sekarang juga dan pesanan dibatalkan. Ini tidak dapat dibatalkan.`,
    yes: "Ya, kembalikan dana",
    call: "Kirim lagi",
    callBrings: "Pembeli diberi tahu resi yang baru.",
    again: "Kirim lagi sekarang",
  },
  en: {
    report: "Report a failed delivery",
    why: "What happened?",
    pick: "Choose a reason",
    brings:
      "The order moves to the cancelled list until you choose how to settle it. Its waybill is no longer in force.",
    send: "Report",
    resolve: "How to settle it",
    prepare: "Prepare a re-shipment",
    prepareBrings: "The order is processed again; you then ship it with the right waybill.",
    refund: "Refund the buyer",
    sure: "Refund the buyer?",
    refundBrings: (amount: string) =>
      `What has not been given back, ${amount} at most, is refunded at once and the order is cancelled. This cannot be undone.`,
    yes: "Yes, refund",
    call: "Ship again",
    callBrings: "The buyer is told the new waybill.",
    again: "Ship again now",
  },
});

/** R2.4, first step: the delivery failed, for a reason of the policy's list. */
export function ReportFailure({ href }: { readonly href: string }) {
  const text = useWords(said);
  const say = useSaid();
  const command = useCommand();
  const { data: policy } = api.useQuery("get", "/policies/current");
  return (
    <>
      <ProblemNote error={command.error} />
      <CommandForm title={text.report} command={command} href={href} button={text.send} danger>
        <ChoiceField
          label={text.why}
          name="reason"
          required
          none={text.pick}
          choices={(policy?.delivery_failures ?? []).map(({ code, text: why }) => ({
            value: code,
            label: say(why),
          }))}
        />
        <p>{text.brings}</p>
      </CommandForm>
    </>
  );
}

interface Choosing {
  readonly failed: Shapes["FailedDelivery"];
  readonly href: string;
}

/** R2.4, second step: ship again, or refund the buyer, which cannot be undone. */
export function ChooseResolution({ failed, href }: Choosing) {
  const text = useWords(said);
  const command = useCommand();
  const [asking, ask] = useState(false);
  const may = failed.resolutions ?? [];
  const amount = rupiah(failed.at_stake);
  return (
    <section className="card narrow" aria-label={text.resolve}>
      <h3>{text.resolve}</h3>
      <ProblemNote error={command.error} />
      {may.includes("reshipment_prepared") && (
        <>
          <p>{text.prepareBrings}</p>
          <Button
            className="main"
            isDisabled={command.isPending}
            onPress={() => command.mutate({ path: href, body: { resolution: "reshipment_prepared" } })}
          >
            {text.prepare}
          </Button>
        </>
      )}
      {may.includes("refund_the_buyer") && (
        <Button className="danger" isDisabled={command.isPending} onPress={() => ask(true)}>
          {text.refund}
        </Button>
      )}
      <Confirm
        title={text.sure}
        yes={text.yes}
        danger
        busy={command.isPending}
        open={asking}
        onClose={() => ask(false)}
        onYes={() =>
          command.mutate(
            { path: href, body: { resolution: "refund_the_buyer" } },
            { onSettled: () => ask(false) },
          )
        }
      >
        <p>{text.refundBrings(amount)}</p>
      </Confirm>
    </section>
  );
}

/** R2.4, last step: the goods leave again. */
export function CallTheLogistics({
  href,
  wantsNumber,
}: {
  readonly href: string;
  readonly wantsNumber: boolean;
}) {
  const text = useWords(said);
  const command = useCommand();
  return (
    <>
      <ProblemNote error={command.error} />
      {wantsNumber ? (
        <WaybillForm
          title={text.call}
          button={text.again}
          busy={command.isPending}
          onSay={(body) => command.mutate({ path: href, body })}
        >
          <p className="quiet">{text.callBrings}</p>
        </WaybillForm>
      ) : (
        <Button
          className="main"
          isDisabled={command.isPending}
          onPress={() => command.mutate({ path: href })}
        >
          {text.again}
        </Button>
      )}
    </>
  );
}
