import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import type { Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { hrefQuery } from "../api/href.ts";
import type { SignedForm } from "../api/upload.ts";
import { FileList } from "../evidence/file-list.tsx";
import { isOnItsWay } from "../evidence/heard.ts";
import { FileDrop } from "../parts/drop.tsx";
import { TextsField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    form: "Kirim pesan",
    write: "Tulis pesan",
    send: "Kirim",
    sending: "Mengirim …",
    attach: "Lampirkan berkas",
  },
  en: {
    form: "Send a message",
    write: "Write a message",
    send: "Send",
    sending: "Sending …",
    attach: "Attach files",
  },
});

type File = Shapes["Draft"]["files"][number];
type Opened = { readonly file: File; readonly form: SignedForm };

/** The types of files that the API takes anywhere; what it does not take here it says. */
const ACCEPTS = ["image/jpeg", "image/png", "application/pdf", "video/mp4"];
const SOON_MS = 1_500;

/** Writing a message: what is being sent is seen at once, and comes back to be sent again where it was not taken. */
export function WriteMessage({ path }: { readonly path: string }) {
  const text = useWords(said);
  const command = useCommand();
  const opening = useCommand<Opened>();
  const [typed, type] = useState("");
  const [ids, attach] = useState<readonly string[]>([]);
  const files = useQueries({
    queries: ids.map((id) => ({
      ...hrefQuery<{ file: File }>(`${path}/files/${id}`),
      refetchInterval: ({ state }: { state: { data?: { file: File } | undefined } }) =>
        state.data && !isOnItsWay(state.data.file) ? (false as const) : SOON_MS,
    })),
  }).flatMap(({ data }) => (data ? [data.file] : []));
  const accepted = files.filter(({ status }) => status === "accepted").map(({ file_id }) => file_id);
  const waits = files.length < ids.length || files.some(isOnItsWay);
  const nothing = typed.trim() === "" && accepted.length === 0;
  const send = () =>
    command.mutate(
      {
        path: `${path}/messages`,
        body: {
          ...(typed.trim() ? { text: typed.trim() } : {}),
          ...(accepted.length > 0 ? { files: accepted } : {}),
        },
      },
      {
        onSuccess: () => {
          type("");
          attach([]);
        },
      },
    );
  return (
    <Form
      aria-label={text.form}
      className="write"
      onSubmit={(event) => {
        event.preventDefault();
        if (!nothing && !waits) send();
      }}
    >
      <div aria-live="polite">
        {command.isPending && (
          <p className="message-sending">
            <span className="words">{typed}</span> <span className="quiet">{text.sending}</span>
          </p>
        )}
      </div>
      <TextsField label={text.write} most={2000} value={typed} onChange={type} />
      <FileList
        files={files}
        hrefOf={({ file_id }) => `${path}/files/${file_id}`}
        onRemove={(id) => attach(ids.filter((one) => one !== id))}
      />
      <details>
        <summary>{text.attach}</summary>
        <FileDrop
          label={text.attach}
          accepts={ACCEPTS}
          sign={async (file) => {
            const opened = await opening.mutateAsync({ path: `${path}/files`, body: file });
            attach((before) => [...before, opened.file.file_id]);
            return opened.form;
          }}
        />
      </details>
      <ProblemNote error={command.error} />
      <button type="submit" className="main" disabled={command.isPending || nothing || waits}>
        {text.send}
      </button>
    </Form>
  );
}
