import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { hrefOf } from "../api/actions.ts";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { TextsField } from "../parts/fields.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { RadioCards } from "../parts/radio-cards.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { problemText } from "../texts/problems.ts";

const said = words({
  id: {
    title: "Laporkan nomor resi",
    kind: "Apa yang tidak benar?",
    text: "Ceritakan (boleh kosong)",
    help: "Apa yang Anda lihat di situs kurir, atau di dalam paket.",
    joins: "Laporan ini ditambahkan pada laporan yang sedang ditangani.",
    files: "Setelah terkirim, foto atau berkas dapat ditambahkan.",
    send: "Kirim laporan",
    back: (order: string) => `Kembali ke pesanan ${order}`,
  },
  en: {
    title: "Report the waybill",
    kind: "What is not right?",
    text: "Tell us (may be left empty)",
    help: "What you saw on the carrier's page, or in the parcel.",
    joins: "This joins the report that is being dealt with.",
    files: "Pictures or files can be added once it is sent.",
    send: "Send the report",
    back: (order: string) => `Back to order ${order}`,
  },
});

const route = getRouteApi("/buyer/orders/$order_id/report");

/** Something is wrong with the waybill (R5.1): what may be said of it the API tells, and why not. */
export function ReportWaybillPage() {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  const go = useNavigate();
  const { order_id } = route.useParams();
  const path = { params: { path: { order_id } } };
  const { data: may, error } = api.useQuery("get", "/shipments/{order_id}/notices", path);
  const [kind, choose] = useState<string | undefined>(undefined);
  const [letter, write] = useState("");
  const command = useCommand<Shapes["Notice"]>();
  if (error) return <ProblemNote error={error} />;
  if (may === undefined) return <Skeleton lines={6} />;
  const href = hrefOf(may, "reportWaybill");
  const send = (to: string) =>
    command.mutate(
      { path: to, body: { kind, ...(letter.trim() ? { text: letter } : {}) } },
      {
        onSuccess: ({ notice_id }) =>
          void go({ to: "/buyer/notices/$notice_id", params: { notice_id }, replace: true }),
      },
    );
  return (
    <Page title={text.title}>
      <div className="sequence">
        {href === undefined ? (
          <p className="note soon">
            {problemText({ code: may.why ?? "", status: 422, detail: "" }, language)}
          </p>
        ) : (
          <Form
            className="card"
            onSubmit={(event) => {
              event.preventDefault();
              send(href);
            }}
          >
            <RadioCards
              legend={text.kind}
              name="kind"
              value={kind}
              choices={may.kinds.map((one) => ({ value: one.kind, label: say(one.text) }))}
              onChoose={choose}
            />
            <TextsField label={text.text} help={text.help} value={letter} onChange={write} />
            <p>{may.open ? text.joins : text.files}</p>
            <ProblemNote error={command.error} />
            <button type="submit" className="main" disabled={command.isPending}>
              {text.send}
            </button>
          </Form>
        )}
        <Link to="/buyer/orders/$order_id" params={{ order_id }}>
          {text.back(order_id)}
        </Link>
      </div>
    </Page>
  );
}
