import { useState } from "react";
import { Form } from "react-aria-components";
import { type Command, useCommand } from "../api/command.ts";
import type { paths } from "../api/schema.d.ts";
import type { SignedForm } from "../api/upload.ts";
import { FileList } from "../evidence/file-list.tsx";
import { isOnItsWay } from "../evidence/heard.ts";
import { useLookingAgain } from "../evidence/use-looking-again.ts";
import { FileDrop } from "../parts/drop.tsx";
import { TextsField } from "../parts/fields.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Jelaskan",
    text: "Mengapa resinya benar",
    files: "Berkas yang membuktikannya",
    once: "Penjelasan hanya dapat dikirim sekali; petugas menilainya. Pembeli tidak melihatnya.",
    wait: "Tunggu sampai semua berkas selesai diperiksa.",
    send: "Kirim penjelasan",
  },
  en: {
    title: "Explain",
    text: "Why the waybill is right",
    files: "Files that show it",
    once: "An explanation can be sent once only; an agent judges it. The buyer does not see it.",
    wait: "Wait until every file has been checked.",
    send: "Send the explanation",
  },
});

type Notice = paths["/notices/{notice_id}"]["get"]["responses"]["200"]["content"]["application/json"];

interface Offered {
  readonly notice: Notice;
  readonly command: Command;
  readonly href: string;
  /** Where a form for a file is asked for. */
  readonly upload: string | undefined;
}

/** Say why the waybill is right, with files that show it (R5.2). */
export function ExplainNotice({ notice, command, href, upload }: Offered) {
  const text = useWords(said);
  const say = useSaid();
  const opening = useCommand<{ readonly form: SignedForm }>();
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const { allowance } = notice;
  const files = notice.files.filter(({ party, file_id }) => party === "seller" && !left.has(file_id));
  const waits = files.some(isOnItsWay);
  useLookingAgain(files);
  const accepts = allowance?.accepts.map(({ content_type }) => content_type) ?? [];
  return (
    <Form
      className="card"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        const said = String(new FormData(event.currentTarget).get("text"));
        const ids = files.filter(({ status }) => status === "accepted").map(({ file_id }) => file_id);
        command.mutate({ path: href, body: { text: said, ...(ids.length > 0 ? { files: ids } : {}) } });
      }}
    >
      <h2>{text.title}</h2>
      <TextsField label={text.text} name="text" isRequired most={2000} />
      <FileList
        files={files}
        hrefOf={(file) => notice.files.find(({ file_id }) => file_id === file.file_id)?.href ?? ""}
        onRemove={(id) => leave(new Set([...left, id]))}
      />
      {upload && accepts.length > 0 && (
        <FileDrop
          label={text.files}
          accepts={accepts}
          sign={async (file) => (await opening.mutateAsync({ path: upload, body: file })).form}
        />
      )}
      {allowance && <p className="quiet">{say(allowance.text)}</p>}
      <p>{waits ? text.wait : text.once}</p>
      <button type="submit" className="main" disabled={command.isPending || waits}>
        {text.send}
      </button>
    </Form>
  );
}
