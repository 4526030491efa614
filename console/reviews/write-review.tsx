import { useState } from "react";
import { Form } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import type { SignedForm } from "../api/upload.ts";
import { day } from "../format/instants.ts";
import { FileDrop } from "../parts/drop.tsx";
import { TextsField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { Picture } from "./picture.tsx";
import { type Rating, StarsField } from "./stars.tsx";

const said = words({
  id: {
    title: "Ulasan Anda",
    text: "Ceritakan (boleh kosong)",
    help: "Semua orang dapat membacanya; nama Anda tidak ditampilkan.",
    pictures: "Foto barangnya",
    until: (at: string) => `Dapat diubah sampai ${at}.`,
    send: "Kirim ulasan",
    change: "Simpan perubahan",
    saved: "Ulasan Anda tersimpan.",
  },
  en: {
    title: "Your review",
    text: "Tell about it (may be left empty)",
    help: "Everybody can read it; your name is not shown.",
    pictures: "Pictures of the goods",
    until: (at: string) => `It can be changed until ${at}.`,
    send: "Send the review",
    change: "Save the changes",
    saved: "Your review is saved.",
  },
});

type File = Shapes["Draft"]["files"][number];
/** What pictures are; what else the API does not take here it says. */
const PICTURES = ["image/jpeg", "image/png"];

interface Wanted {
  readonly review_id: string;
  /** Where it is written, below the order's line. */
  readonly href: string;
  /** What was written before. */
  readonly before: Shapes["Review"] | undefined;
}

/** A review of a line, written or written anew (R6.5): it says the whole of it each time. */
export function WriteReview({ review_id, href, before }: Wanted) {
  const text = useWords(said);
  const language = useLanguage();
  const [rating, rate] = useState<Rating | undefined>(before?.rating as Rating | undefined);
  const [ids, name] = useState<readonly string[]>((before?.pictures ?? []).map(({ file_id }) => file_id));
  const [seen, see] = useState<Readonly<Record<string, File["status"]>>>({});
  const { data: policy } = api.useQuery("get", "/policies/current");
  const command = useCommand("PUT");
  const opening = useCommand<{ readonly file: File; readonly form: SignedForm }>();
  const accepted = ids.filter((id) => seen[id] === "accepted");
  const waits = ids.some((id) => seen[id] !== "accepted" && seen[id] !== "refused");
  return (
    <Form
      className="card"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        const written = String(new FormData(event.currentTarget).get("text")).trim();
        const body = { rating, ...(written ? { text: written } : {}), pictures: accepted };
        command.mutate({ path: href, body });
      }}
    >
      <StarsField value={rating} onChoose={rate} />
      <TextsField
        label={text.text}
        name="text"
        help={text.help}
        most={2000}
        defaultValue={before?.text ?? ""}
      />
      <div>
        {ids.map((file_id) => (
          <Picture
            key={file_id}
            review_id={review_id}
            file_id={file_id}
            onSeen={({ status }) => see((all) => ({ ...all, [file_id]: status }))}
            onRemove={() => name(ids.filter((one) => one !== file_id))}
          />
        ))}
        {ids.length < (policy?.ratings.pictures ?? 0) && (
          <FileDrop
            label={text.pictures}
            accepts={PICTURES}
            sign={async (file) => {
              const { file: opened, form } = await opening.mutateAsync({ path: `${href}/files`, body: file });
              name((all) => [...all, opened.file_id]);
              return form;
            }}
          />
        )}
      </div>
      {before && <p className="quiet">{text.until(day(before.editable_until, language))}</p>}
      <ProblemNote error={command.error} />
      <div role="status">{command.isSuccess && <p className="note good">{text.saved}</p>}</div>
      <button type="submit" className="main" disabled={rating === undefined || waits || command.isPending}>
        {before ? text.change : text.send}
      </button>
    </Form>
  );
}
