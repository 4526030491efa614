import { useState } from "react";
import { useCommand } from "../api/command.ts";
import type { paths } from "../api/schema.d.ts";
import { dueInstant } from "../format/instants.ts";
import { Confirm } from "../parts/confirm.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { type SaidWaybill, WaybillForm } from "../waybills/waybill-form.tsx";

const said = words({
  id: {
    title: "Ubah kurir atau nomor resi",
    until: (at: string) => `Bisa dilakukan sampai ${at}.`,
    preview: "Lihat pratinjau",
    sure: "Ubah kurir dan nomor resi?",
    from: "Sekarang",
    to: "Menjadi",
    yes: "Ya, ubah",
  },
  en: {
    title: "Change carrier or waybill number",
    until: (at: string) => `Possible until ${at}.`,
    preview: "See a preview",
    sure: "Change carrier and waybill number?",
    from: "Now",
    to: "Will be",
    yes: "Yes, change it",
  },
});

type Preview =
  paths["/shipments/{order_id}/carrier-change/preview"]["post"]["responses"]["200"]["content"]["application/json"];

interface Offered {
  /** Where a preview is asked for; what it shows is confirmed one level up. */
  readonly href: string;
  readonly until?: string | undefined;
}

/** R2.3: a preview of old and new and of what it uses up, then the confirmation of just that preview. */
export function ChangeCarrier({ href, until }: Offered) {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  const preview = useCommand<Preview>();
  const change = useCommand();
  const [wanted, want] = useState<SaidWaybill | undefined>(undefined);
  const [shown, show] = useState<Preview | undefined>(undefined);
  const look = (body: SaidWaybill) => {
    want(body);
    change.reset();
    preview.mutate({ path: href, body }, { onSuccess: show });
  };
  const confirm = () =>
    change.mutate(
      { path: href.replace(/\/preview$/, ""), body: { ...wanted, preview: shown?.preview } },
      { onSettled: () => show(undefined) },
    );
  return (
    <div>
      <ProblemNote error={preview.error ?? change.error} />
      <WaybillForm title={text.title} button={text.preview} busy={preview.isPending} onSay={look}>
        {until && <p className="quiet">{text.until(dueInstant(until, language))}</p>}
      </WaybillForm>
      <Confirm
        title={text.sure}
        yes={text.yes}
        busy={change.isPending}
        open={shown !== undefined}
        onClose={() => show(undefined)}
        onYes={confirm}
      >
        {shown && (
          <>
            <dl>
              <dt>{text.from}</dt>
              <dd>
                {shown.from.carrier_name} {shown.from.waybill}
              </dd>
              <dt>{text.to}</dt>
              <dd>
                <strong>
                  {shown.to.carrier_name} {shown.to.waybill}
                </strong>
              </dd>
            </dl>
            <p>{say(shown.uses_up.text)}</p>
          </>
        )}
      </Confirm>
    </div>
  );
}
