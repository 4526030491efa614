import { type ReactNode, useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { api } from "../api/client.ts";
import { ChoiceField, LineField } from "../parts/fields.tsx";
import { useWords, words } from "../texts/language.ts";
import { WaybillVerdict } from "./waybill-verdict.tsx";

const said = words({
  id: {
    carrier: "Kurir",
    choose: "Pilih kurir",
    waybill: "Nomor resi",
    sure: "Nomor ini sudah saya periksa dan memang benar",
  },
  en: {
    carrier: "Carrier",
    choose: "Choose a carrier",
    waybill: "Waybill number",
    sure: "I have looked at this number again, and it is right",
  },
});

/** A number with its carrier, as the API takes it (R2.2). */
export interface SaidWaybill {
  readonly carrier: string;
  readonly waybill: string;
  readonly confirmed?: true;
}

interface Wanted {
  readonly title: string;
  /** What it brings, before its button. */
  readonly children?: ReactNode;
  readonly button: string;
  readonly busy: boolean;
  /** Only sellers and the platform's people may ask what is to be said about a number. */
  readonly checks?: boolean;
  readonly onSay: (said: SaidWaybill) => void;
}

/** Carrier and number, looked at as they are typed: what is wrong is said before anything is sent (R2.2, R5.5). */
export function WaybillForm({ title, children, button, busy, checks = true, onSay }: Wanted) {
  const text = useWords(said);
  const [carrier, choose] = useState("");
  const [waybill, type] = useState("");
  const [confirmed, confirm] = useState(false);
  const { data: carriers } = api.useQuery("get", "/carriers", {}, { staleTime: Number.POSITIVE_INFINITY });
  const asked = useSettled(waybill.trim());
  const { data: verdict } = api.useQuery(
    "post",
    "/waybills/check",
    { body: { waybill: asked, ...(carrier ? { carrier: carrier as never } : {}) } },
    { enabled: checks && asked.length > 3 },
  );
  const unlikely = asked === waybill.trim() && verdict?.verdict === "unlikely";
  return (
    <Form
      className="card narrow"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSay({ carrier, waybill, ...(unlikely && confirmed ? { confirmed: true } : {}) });
      }}
    >
      <h2>{title}</h2>
      <ChoiceField
        label={text.carrier}
        required
        none={text.choose}
        value={carrier}
        choices={(carriers?.items ?? []).map(({ carrier: value, name: label }) => ({ value, label }))}
        onChoose={choose}
      />
      <LineField
        label={text.waybill}
        isRequired
        value={waybill}
        autoComplete="off"
        onChange={(typed) => {
          type(typed);
          confirm(false);
        }}
      />
      <div aria-live="polite">
        {verdict && asked !== "" && asked === waybill.trim() && (
          <WaybillVerdict
            verdict={verdict}
            carriers={carriers?.items ?? []}
            chosen={carrier}
            onNumber={type}
            onCarrier={choose}
          />
        )}
      </div>
      {unlikely && (
        <label className="check">
          <input
            type="checkbox"
            required
            checked={confirmed}
            onChange={({ target }) => confirm(target.checked)}
          />{" "}
          {text.sure}
        </label>
      )}
      {children}
      <button type="submit" className="main" disabled={busy}>
        {button}
      </button>
    </Form>
  );
}

const PAUSE_MS = 400;

/** What is typed, once nothing was typed for a moment. */
function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const pause = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [value]);
  return settled;
}
