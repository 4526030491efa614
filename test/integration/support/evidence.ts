import { ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3";
import type { EvidenceFile } from "../../../functions/evidence/file.ts";
import type { Form, Link } from "../../../functions/evidence/links.ts";
import type { Owner } from "../../../functions/evidence/owner.ts";
import { fileKey, fileOf } from "../../../functions/evidence/store.ts";
import { type Asked, download, type Opened, openUpload } from "../../../functions/evidence/upload.ts";
import { instant } from "../../../functions/kernel/instants.ts";
import { isRefusal, type Refusal } from "../../../functions/kernel/refusal.ts";
import type { Answer } from "../../../functions/platform/answer.ts";
import { run } from "../../../functions/platform/command.ts";
import { loadOne } from "../../../functions/platform/table.ts";
import { localEnvironment } from "../../../local/deploy.ts";
import { deployment } from "./deployment.ts";
import { type Sample, saidOf } from "./evidence-files.ts";
import { newName } from "./people.ts";
import { until } from "./until.ts";

const { endpoint, table, bucket } = deployment.endpoints;
// No room opens uploads over HTTP by itself: its functions are called here as a room's command would call them.
Object.assign(process.env, localEnvironment(endpoint), {
  TABLE: table,
  BUCKET: bucket,
  BUCKET_HOST: `${bucket}.s3.localhost`,
});

/** S3 past every door: to look at what is there, and for accidents. */
export const s3 = new S3Client({ endpoint, forcePathStyle: true });

/** A case of the test's own. */
export function newCase(): Owner & { readonly shop_id: string } {
  return { case_kind: "dispute", case_id: newName("dp"), shop_id: newName("shop") };
}

/** What a room's command would do: opens the upload and commits its changes; the refusal where there is one. */
export async function tryOpen(
  owner: ReturnType<typeof newCase>,
  wanted: Asked["wanted"],
  more: Partial<Asked> = {},
): Promise<Opened | Refusal> {
  const { shop_id, ...plain } = owner;
  let opened: Opened | Refusal | undefined;
  const answer: Answer = { status: 201, body: {} };
  const outcome = await run({
    reads: {},
    receivedMs: Date.now(),
    async plan(_, { now }) {
      const asked = {
        owner: plain,
        party: "seller",
        wanted,
        taken: [],
        now,
        receivedMs: Date.now(),
      } as const;
      opened = await openUpload({ ...asked, subject: { dispute_id: plain.case_id, shop_id }, ...more });
      return isRefusal(opened) ? opened : { changes: opened.changes, answer };
    },
  });
  if (isRefusal(outcome) || opened === undefined) return outcome as Refusal;
  return opened;
}

/** Opens an upload that must not be refused. */
export async function open(
  owner: ReturnType<typeof newCase>,
  wanted: Asked["wanted"],
  more: Partial<Asked> = {},
): Promise<Opened> {
  const opened = await tryOpen(owner, wanted, more);
  if (isRefusal(opened)) throw new Error(`refused: ${opened.code}`);
  return opened;
}

/** Posts a form as a browser does, the file last; `change` is what somebody would tamper with. */
export async function post(
  { url, fields }: Form,
  content: Buffer,
  change: Readonly<Record<string, string | undefined>> = {},
): Promise<{ status: number; code: string | undefined }> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...change })) {
    if (value !== undefined) body.append(name, value);
  }
  body.append("file", new Blob([new Uint8Array(content)]), "file");
  const answer = await fetch(url, { method: "POST", body });
  const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1];
  return { status: answer.status, code };
}

/** The file as it is now. */
export async function stands(owner: Owner, file_id: string): Promise<EvidenceFile> {
  const file = fileOf(await loadOne(fileKey(owner, file_id)));
  if (file === undefined) throw new Error(`there is no file ${file_id}`);
  return file;
}

/** Waits until the file is accepted or refused. */
export function decided(owner: Owner, file_id: string): Promise<EvidenceFile> {
  return until(`${file_id} to be decided`, async (last) => {
    const file = await stands(owner, file_id);
    last(file.status);
    return (file.status === "accepted" || file.status === "refused") && file;
  });
}

/** Opens, uploads and waits: what became of a sample. `said` is where a party does not tell the truth. */
export async function handIn(
  owner: ReturnType<typeof newCase>,
  sample: Sample,
  said: Partial<Asked["wanted"]> = {},
): Promise<EvidenceFile> {
  const { file, form } = await open(owner, { ...saidOf(sample), ...said });
  const posted = await post(form, sample.content);
  if (posted.status !== 204) throw new Error(`S3 refused the form: ${posted.status} ${posted.code}`);
  return decided(owner, file.file_id);
}

/** A link to a file; fails where it is refused. */
export async function link(file: EvidenceFile, nowMs = Date.now()): Promise<Link> {
  const found = await download(file, nowMs);
  if (isRefusal(found)) throw new Error(`refused: ${found.code}`);
  return found;
}

/** Every version and delete marker below a key. */
export async function versionsOf(key: string): Promise<string[]> {
  const found = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key }));
  return [...(found.Versions ?? []), ...(found.DeleteMarkers ?? [])].map(({ VersionId }) => VersionId ?? "");
}

/** Waits until nothing is left below a key. */
export function cleared(key: string): Promise<true> {
  return until(`${key} to be cleared`, async (last) => {
    const left = await versionsOf(key);
    last(left);
    return left.length === 0;
  });
}

/** Case time a year from now. */
export const nextYear = () => instant(Date.now() + 365 * 86_400_000);
