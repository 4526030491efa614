import { useMutation } from "@tanstack/react-query";
import { Form } from "react-aria-components";
import { api, type Listed } from "../api/client.ts";
import { post } from "../api/command.ts";
import { ChoiceField, LineField } from "../parts/fields.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Table } from "../parts/table.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Kurir",
    known: "Kurir yang dikenal",
    name: "Kurir",
    code: "Kode",
    page: "Halaman lacak",
    formats: "Bentuk nomor resi",
    certainty: {
      certain: "pasti: nomor lain ditolak",
      observed: "dari pengamatan: nomor lain diperingatkan",
    },
    check: "digit pemeriksa",
    example: "contoh",
    try: "Periksa nomor resi",
    carrier: "Kurir",
    any: "Tebak dari nomornya",
    number: "Nomor resi",
    run: "Periksa",
    verdict: {
      good: "Cocok dengan kurir ini.",
      unlikely: "Tidak seperti biasanya; diterima bila ditegaskan.",
      malformed: "Ditolak: bukan nomor kurir ini.",
      used_elsewhere: "Sudah dipakai untuk kiriman lain.",
    },
    likely: "Mungkin",
  },
  en: {
    title: "Carriers",
    known: "Carriers that are known",
    name: "Carrier",
    code: "Code",
    page: "Tracking page",
    formats: "What its numbers look like",
    certainty: {
      certain: "certain: another number is refused",
      observed: "observed: another number is warned of",
    },
    check: "check digit",
    example: "for example",
    try: "Check a waybill number",
    carrier: "Carrier",
    any: "Guess by the number",
    number: "Waybill number",
    run: "Check",
    verdict: {
      good: "It fits this carrier.",
      unlikely: "Not as usual; taken once it is confirmed.",
      malformed: "Refused: no number of this carrier.",
      used_elsewhere: "Used for another shipment already.",
    },
    likely: "Perhaps",
  },
});

/** The carriers there are, what is known of their numbers, and whether a number would be taken (R2.2). */
export function CarriersPage() {
  const text = useWords(said);
  const { data, error } = api.useQuery("get", "/carriers");
  if (error) return <ProblemNote error={error} />;
  if (data === undefined) return <Skeleton lines={12} />;
  return (
    <Page title={text.title}>
      <CheckForm carriers={data.items} />
      <Table
        label={text.known}
        items={data.items}
        keyOf={({ carrier }) => carrier}
        columns={[
          { title: text.name, cell: ({ name }) => name },
          { title: text.code, cell: ({ carrier }) => carrier },
          { title: text.formats, long: true, cell: ({ formats }) => <Formats formats={formats} /> },
          {
            title: text.page,
            cell: ({ tracking_page }) => (
              <a href={tracking_page.replace("{number}", "")} target="_blank" rel="noreferrer">
                {new URL(tracking_page).host}
              </a>
            ),
          },
        ]}
      />
    </Page>
  );
}

/** What a carrier's numbers look like, and how sure that is (R2.2). */
function Formats({ formats }: Pick<Listed<"/carriers">, "formats">) {
  const text = useWords(said);
  return (
    <ul className="bare">
      {formats.map(({ pattern, certainty, check_digit, example }) => (
        <li key={pattern}>
          <code>{pattern}</code>, {text.example} <code>{example}</code>
          <span className="quiet block">
            {text.certainty[certainty]}
            {check_digit && ` (${text.check})`}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface Checked {
  readonly number: string;
  readonly verdict: "good" | "unlikely" | "malformed" | "used_elsewhere";
  readonly why?: { readonly text: { readonly id: string; readonly en: string } };
  readonly did_you_mean?: string;
  readonly likely_carriers: readonly string[];
}

function CheckForm({
  carriers,
}: {
  readonly carriers: readonly { readonly carrier: string; readonly name: string }[];
}) {
  const text = useWords(said);
  const say = useSaid();
  const check = useMutation({
    mutationFn: (body: unknown) => post("/waybills/check", body) as Promise<Checked>,
  });
  const nameOf = (code: string) => carriers.find(({ carrier }) => carrier === code)?.name ?? code;
  return (
    <Form
      className="card narrow"
      aria-label={text.try}
      onSubmit={(event) => {
        event.preventDefault();
        const { carrier, waybill } = Object.fromEntries(new FormData(event.currentTarget));
        check.mutate({ waybill, ...(carrier ? { carrier } : {}) });
      }}
    >
      <h2>{text.try}</h2>
      <ChoiceField
        label={text.carrier}
        name="carrier"
        none={text.any}
        choices={carriers.map(({ carrier, name }) => ({ value: carrier, label: name }))}
      />
      <LineField label={text.number} name="waybill" isRequired most={60} />
      <button type="submit">{text.run}</button>
      <ProblemNote error={check.error} />
      {check.data && (
        <div role="status">
          <p>
            <strong>{check.data.number}</strong>:{" "}
            {check.data.why ? say(check.data.why.text) : text.verdict[check.data.verdict]}
          </p>
          {check.data.likely_carriers.length > 0 && (
            <p className="quiet">
              {text.likely}: {check.data.likely_carriers.map(nameOf).join(", ")}
            </p>
          )}
        </div>
      )}
    </Form>
  );
}
