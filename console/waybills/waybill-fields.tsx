import { useState } from "react";
import { api } from "../api/client.ts";
import { ChoiceField, LineField } from "../parts/fields.tsx";
import { useSettled } from "../parts/settled.ts";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    carrier: "Kurir",
    choose: "Pilih kurir",
    waybill: "Nomor resi",
    help: "Tertulis pada label atau struk dari kurir.",
    good: "Nomor ini sesuai dengan kurirnya.",
    meant: (number: string) => `Maksudnya ${number}?`,
    take: (number: string) => `Pakai ${number}`,
    confirm: "Saya sudah membandingkannya dengan label: nomor ini benar.",
    likely: (names: string) => `Seperti nomor ${names}.`,
  },
  en: {
    carrier: "Carrier",
    choose: "Choose a carrier",
    waybill: "Waybill number",
    help: "It is on the label, or on the carrier's receipt.",
    good: "This number fits the carrier.",
    meant: (number: string) => `Did you mean ${number}?`,
    take: (number: string) => `Take ${number}`,
    confirm: "I have compared it with the label: this number is right.",
    likely: (names: string) => `It looks like a number of ${names}.`,
  },
});

/** Carrier and waybill number, looked at while they are typed (R2.2, R5.5): the fields of a form by their names. */
export function WaybillFields() {
  const text = useWords(said);
  const say = useSaid();
  const [carrier, choose] = useState("");
  const [waybill, type] = useState("");
  const { data: carriers } = api.useQuery("get", "/carriers", {}, { staleTime: Number.POSITIVE_INFINITY });
  const asked = useSettled(waybill.trim());
  const { data: check } = api.useQuery(
    "post",
    "/waybills/check",
    { body: { waybill: asked, ...(carrier ? { carrier: carrier as "jne" } : {}) } },
    { enabled: carrier !== "" && asked !== "", placeholderData: (before) => before },
  );
  const items = carriers?.items ?? [];
  const nameOf = (code: string) => items.find((one) => one.carrier === code)?.name ?? code;
  const seen = carrier !== "" && asked !== "" ? check : undefined;
  const likely = (seen?.likely_carriers ?? []).filter((code) => code !== carrier);
  return (
    <>
      <ChoiceField
        label={text.carrier}
        name="carrier"
        required
        none={text.choose}
        value={carrier}
        choices={items.map(({ carrier: value, name }) => ({ value, label: name }))}
        onChoose={choose}
      />
      <LineField
        label={text.waybill}
        name="waybill"
        isRequired
        help={text.help}
        value={waybill}
        onChange={type}
        autoComplete="off"
        spellCheck="false"
        isInvalid={seen?.verdict === "malformed" || seen?.verdict === "used_elsewhere"}
      />
      <div aria-live="polite">
        {seen?.verdict === "valid" && <p className="note good">{text.good}</p>}
        {seen?.why && (
          <div className={`note ${seen.verdict === "unlikely" ? "soon" : "bad"}`}>
            <p>{say(seen.why.text)}</p>
            {likely.length > 0 && seen.why.code === "other_carrier" && (
              <p>{text.likely(likely.map(nameOf).join(", "))}</p>
            )}
            {seen.did_you_mean && (
              <p>
                {text.meant(seen.did_you_mean)}{" "}
                <button type="button" className="small" onClick={() => type(seen.did_you_mean ?? "")}>
                  {text.take(seen.did_you_mean)}
                </button>
              </p>
            )}
          </div>
        )}
      </div>
      {seen?.verdict === "unlikely" && (
        <label className="tick">
          <input type="checkbox" name="confirmed" value="true" required />
          <span>{text.confirm}</span>
        </label>
      )}
    </>
  );
}

/** What a form with these fields sends. */
export function saidWaybill(form: FormData) {
  return {
    carrier: String(form.get("carrier")),
    waybill: String(form.get("waybill")),
    ...(form.get("confirmed") ? { confirmed: true } : {}),
  };
}
