import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { instant } from "../format/instants.ts";
import { Confirm } from "../parts/confirm.tsx";
import { Facts } from "../parts/facts.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { Deliveries } from "./deliveries.tsx";
import { NewSecret } from "./new-secret.tsx";
import { WebhookForm } from "./webhook-form.tsx";
import { WEBHOOK_STATUS, type WebhooksPlace } from "./webhook-words.ts";

const said = words({
  id: {
    facts: "Webhook",
    description: "Keterangan",
    types: "Peristiwa",
    why: "Mengapa nonaktif",
    secret: "Rahasia",
    nth: (n: number) => `yang ke-${n}`,
    old: "Rahasia lama berlaku sampai",
    test: "Kirim percobaan",
    tested: "Percobaan dikirim; lihat di bawah.",
    enable: "Aktifkan",
    disable: "Nonaktifkan",
    rotate: "Ganti rahasia …",
    rotateSure: "Ganti rahasia?",
    rotateCosts:
      "Rahasia baru ditampilkan sekali. Selama 24 jam keduanya menandatangani, jadi gantilah di server Anda dalam waktu itu.",
    rotateYes: "Ganti",
    remove: "Hapus …",
    removeSure: "Hapus webhook ini?",
    removeCosts: "Tidak ada lagi yang dikirim ke sana, dan riwayat kirimannya hilang.",
    removeYes: "Hapus",
    change: "Ubah webhook",
    save: "Simpan",
  },
  en: {
    facts: "Webhook",
    description: "Description",
    types: "Events",
    why: "Why disabled",
    secret: "Secret",
    nth: (n: number) => `number ${n}`,
    old: "The old secret signs until",
    test: "Send a test",
    tested: "A test was sent; see below.",
    enable: "Enable",
    disable: "Disable",
    rotate: "Change the secret …",
    rotateSure: "Change the secret?",
    rotateCosts:
      "The new one is shown once. For 24 hours both sign, so change over on your server in that time.",
    rotateYes: "Change it",
    remove: "Remove …",
    removeSure: "Remove this webhook?",
    removeCosts: "Nothing is sent there any more, and what was sent is no longer shown.",
    removeYes: "Remove it",
    change: "Change the webhook",
    save: "Save",
  },
});

type Made = Shapes["Webhook"] & { readonly secret?: string };

interface Wanted {
  readonly place: WebhooksPlace;
  readonly webhook_id: string;
}

/** One webhook: what is sent to it, its secret, and what became of what was sent (R8.3). */
export function OneWebhook({ place, webhook_id }: Wanted) {
  const text = useWords(said);
  const status = useWords(WEBHOOK_STATUS);
  const language = useLanguage();
  const go = useNavigate();
  const { data: webhook, error } = api.useQuery("get", "/webhooks/{webhook_id}", {
    params: { path: { webhook_id } },
  });
  const command = useCommand<Made>();
  const test = useCommand();
  const [asking, ask] = useState<"rotate" | "remove" | undefined>(undefined);
  if (error && !command.isPending) return <ProblemNote error={error} />;
  if (webhook === undefined) return <Skeleton lines={8} />;
  const base = `/webhooks/${webhook_id}`;
  const close = () => ask(undefined);
  return (
    <Page title={webhook.url} aside={<span className="pill">{status[webhook.status]}</span>}>
      {command.data?.secret && <NewSecret secret={command.data.secret} />}
      <ProblemNote error={command.error ?? test.error} />
      <div className="columns">
        <Facts
          title={text.facts}
          rows={[
            [text.description, webhook.description],
            [text.types, webhook.types.join(", ")],
            [text.why, webhook.disabled_for && status[webhook.disabled_for]],
            [text.secret, text.nth(webhook.secret_number)],
            [text.old, webhook.old_secret_until && instant(webhook.old_secret_until, language)],
          ]}
        >
          <div className="actions">
            <Button isDisabled={test.isPending} onPress={() => test.mutate({ path: `${base}/test` })}>
              {text.test}
            </Button>
            {webhook.status === "enabled" ? (
              <Button onPress={() => command.mutate({ path: `${base}/disable` })}>{text.disable}</Button>
            ) : (
              <Button onPress={() => command.mutate({ path: `${base}/enable` })}>{text.enable}</Button>
            )}
            <Button onPress={() => ask("rotate")}>{text.rotate}</Button>
            <Button className="danger" onPress={() => ask("remove")}>
              {text.remove}
            </Button>
          </div>
          <p role="status">{test.isSuccess && text.tested}</p>
        </Facts>
        <details className="card">
          <summary>{text.change}</summary>
          <WebhookForm
            key={webhook.version}
            title={text.change}
            button={text.save}
            busy={command.isPending}
            webhook={webhook}
            onSend={(body) => command.mutate({ path: `${base}/change`, body })}
          />
        </details>
      </div>
      <Deliveries webhook_id={webhook_id} />
      <Confirm
        title={text.rotateSure}
        yes={text.rotateYes}
        busy={command.isPending}
        open={asking === "rotate"}
        onClose={close}
        onYes={() => command.mutate({ path: `${base}/secret` }, { onSettled: close })}
      >
        <p>{text.rotateCosts}</p>
      </Confirm>
      <Confirm
        title={text.removeSure}
        yes={text.removeYes}
        danger
        busy={command.isPending}
        open={asking === "remove"}
        onClose={close}
        onYes={() =>
          command.mutate(
            { path: `${base}/removal` },
            { onSettled: close, onSuccess: () => void go({ to: place }) },
          )
        }
      >
        <p>{text.removeCosts}</p>
      </Confirm>
    </Page>
  );
}
