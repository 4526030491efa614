import { hrefOf } from "../api/actions.ts";
import { useCommand } from "../api/command.ts";
import type { paths } from "../api/schema.d.ts";
import type { SignedForm } from "../api/upload.ts";
import { FileList } from "../evidence/file-list.tsx";
import { useLookingAgain } from "../evidence/use-looking-again.ts";
import { FileDrop } from "../parts/drop.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: { title: "Tambahkan berkas", seen: "Berkas yang diterima dilihat kedua pihak dan platform." },
  en: { title: "Add files", seen: "Files that are accepted are seen by both sides and the platform." },
});

type Document = paths["/complaints/{complaint_id}"]["get"]["responses"]["200"]["content"]["application/json"];

/** A side's files on their way into a complaint; what was accepted stands beside its words. */
export function ComplaintFiles({ complaint, side }: { complaint: Document; side: "buyer" | "seller" }) {
  const text = useWords(said);
  const say = useSaid();
  const opening = useCommand<{ readonly form: SignedForm }>();
  const { allowance } = complaint;
  const href = hrefOf(complaint, "openFileOfComplaint");
  const files = complaint.files.filter(({ party, status }) => party === side && status !== "accepted");
  useLookingAgain(files);
  if (href === undefined || allowance === undefined) return null;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <FileList files={files} hrefOf={() => ""} />
      <FileDrop
        label={text.title}
        accepts={allowance.accepts.map(({ content_type }) => content_type)}
        sign={async (file) => (await opening.mutateAsync({ path: href, body: file })).form}
      />
      <p className="quiet">
        {text.seen} {say(allowance.text)}
      </p>
    </section>
  );
}
