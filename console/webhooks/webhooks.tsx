import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { instant } from "../format/instants.ts";
import { CaseTable, type Column } from "../parts/case-table.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { NewSecret } from "./new-secret.tsx";
import { WebhookForm } from "./webhook-form.tsx";
import { WEBHOOK_STATUS, type WebhooksPlace } from "./webhook-words.ts";

const said = words({
  id: {
    title: "Webhook",
    url: "Alamat",
    description: "Keterangan",
    types: "Peristiwa",
    status: "Status",
    created: "Dibuat",
    none: "Belum ada webhook. Buat yang pertama di bawah ini.",
    make: "Buat webhook",
    send: "Buat",
  },
  en: {
    title: "Webhooks",
    url: "Address",
    description: "Description",
    types: "Events",
    status: "Status",
    created: "Created",
    none: "There are no webhooks yet. Make the first one below.",
    make: "Make a webhook",
    send: "Make it",
  },
});

type Made = Shapes["Webhook"] & { readonly secret: string };

/** Where events are sent to, and the way to have them sent to one more server (R8.3); for shops and the operator alike. */
export function Webhooks({ place }: { readonly place: WebhooksPlace }) {
  const text = useWords(said);
  const status = useWords(WEBHOOK_STATUS);
  const language = useLanguage();
  const { data, error } = api.useQuery("get", "/webhooks");
  const make = useCommand<Made>();
  const [times, again] = useState(0);
  const columns: readonly Column<Shapes["Webhook"]>[] = [
    {
      title: text.url,
      cell: ({ webhook_id, url }) => (
        <Link to={`${place}/$webhook_id` as const} params={{ webhook_id }}>
          {url}
        </Link>
      ),
    },
    { title: text.description, cell: ({ description }) => description },
    { title: text.types, cell: ({ types }) => types.join(", ") },
    {
      title: text.status,
      cell: (one) =>
        [status[one.status], one.disabled_for && status[one.disabled_for]].filter(Boolean).join(": "),
    },
    { title: text.created, cell: ({ created_at }) => instant(created_at, language) },
  ];
  return (
    <Page title={text.title}>
      {make.data && <NewSecret secret={make.data.secret} />}
      <CaseTable
        label={text.title}
        columns={columns}
        keyOf={(one) => one.webhook_id}
        page={data}
        error={error}
        none={text.none}
        further={false}
        onPage={() => undefined}
      />
      <ProblemNote error={make.error} />
      <WebhookForm
        key={times}
        title={text.make}
        button={text.send}
        busy={make.isPending}
        onSend={(body) => make.mutate({ path: "/webhooks", body }, { onSuccess: () => again(times + 1) })}
      />
    </Page>
  );
}
