import { describe, expect, test, vi } from "vitest";
import {
  allowanceShown,
  fileShown,
  fileWanted,
  formShown,
  linkShown,
} from "../../../functions/evidence/contract.ts";
import { accept, type EvidenceFile, refuse } from "../../../functions/evidence/file.ts";
import { allowance } from "../../../functions/evidence/limits.ts";
import {
  advance,
  arrivedAs,
  fileKey,
  fileOf,
  incomingKey,
  keptKey,
} from "../../../functions/evidence/store.ts";
import { download, fileView, type Opened, openUpload, shown } from "../../../functions/evidence/upload.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { GOOD, type Sample, saidOf } from "../../integration/support/evidence-files.ts";
import { awaiting, NOW } from "./given.ts";

vi.hoisted(() => {
  Object.assign(process.env, {
    TABLE: "purnajual",
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
    AWS_SECRET_ACCESS_KEY: "secret",
    BUCKET: "purnajual-evidence",
    BUCKET_HOST: "purnajual-evidence.s3.ap-southeast-3.amazonaws.com",
  });
});

const OWNER = { case_kind: "dispute", case_id: "dp_1" } as const;
const ASKED = {
  owner: OWNER,
  party: "seller",
  wanted: saidOf(GOOD[0] as Sample),
  taken: [],
  subject: { dispute_id: "dp_1", shop_id: "toko-1" },
  now: "2027-03-17T03:00:00.000Z",
  receivedMs: Date.parse(NOW),
} as const;

async function opened(more: Partial<Parameters<typeof openUpload>[0]> = {}): Promise<Opened> {
  const outcome = await openUpload({ ...ASKED, ...more });
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

describe("R4.2 an upload is opened", () => {
  test("given what a party says, then there is one new item in its case's partition, and a form for just that object", async () => {
    const { file, changes, form } = await opened({
      wanted: { ...ASKED.wanted, name: "a/b.jpg", requirement: "unboxing" },
    });
    expect(file).toMatchObject({
      ...saidOf(GOOD[0] as Sample),
      ...OWNER,
      status: "awaiting_upload",
      name: "a b.jpg",
      requirement: "unboxing",
      subject: { ...ASKED.subject, file_id: file.file_id },
    });
    expect(changes).toHaveLength(1);
    const put = changes[0]?.item.Put;
    expect(put?.Item).toMatchObject({ ...fileKey(OWNER, file.file_id), pk: "DISPUTE#dp_1" });
    expect(put?.ConditionExpression).toBe("attribute_not_exists(#pk)");
    expect(form.fields.key).toBe(`incoming/dispute/dp_1/${file.file_id}`);
    expect(arrivedAs(form.fields.key ?? "")).toEqual({ ...OWNER, file_id: file.file_id });
  });

  test("R7.5 given a sandbox clock a year ahead, then the form still ends ten real minutes from now", async () => {
    const { file, form } = await opened();
    expect(file.created_at).toBe("2027-03-17T03:00:00.000Z");
    expect([file.form_ends_at, form.ends_at]).toEqual(new Array(2).fill("2026-03-17T03:10:00.000Z"));
  });

  test("given it is never used, then its item is forgotten a week later; once decided, it stays", async () => {
    const { file, changes } = await opened();
    const item = changes[0]?.item.Put?.Item ?? {};
    expect(item.expires).toBe(Date.parse("2026-03-24T03:10:00.000Z") / 1000);
    expect(fileOf(item)).toEqual(file);
    const decided = [accept(file, { key: "k", version_id: "v" }, NOW), refuse(file, "pdf_broken", NOW)];
    for (const one of decided) expect(advance(one).item.Put?.Item).not.toHaveProperty("expires");
  });

  test("given it does not fit, then there is no form", async () => {
    const outcome = await openUpload({ ...ASKED, taken: new Array(10).fill({ bytes: 1 }) });
    expect(outcome).toMatchObject({ refused: true, code: "too_many_files" });
  });
});

describe("R4.2 only what was accepted can be had", () => {
  const undecided: EvidenceFile[] = [
    awaiting(),
    { ...awaiting(), status: "checking", object_version: "v", passed: ["content"] },
    refuse(awaiting(), "malware_found", NOW),
  ];

  test.each(undecided.map((file) => [file.status, file] as const))(
    "given a file that is %s, then there is no link",
    async (status, file) => {
      expect(await download(file, Date.parse(NOW))).toMatchObject({
        code: "file_not_accepted",
        present: { status },
      });
    },
  );

  test("given a key that arrived, then only one that we made is somebody's", () => {
    const id = "ef_01KKWYZZZZZZZZZZZZZZZZZZZZ";
    expect(arrivedAs(incomingKey(OWNER, id))).toEqual({ ...OWNER, file_id: id });
    for (const key of [
      keptKey(OWNER, id),
      `incoming/refund/dp_1/${id}`,
      `incoming/constructor/dp_1/${id}`,
      `incoming/dispute/dp_1/x/${id}`,
      `incoming/dispute/../${id}`,
      `incoming/dispute//${id}`,
      "incoming/dispute/dp_1/ef_1",
      `x/incoming/dispute/dp_1/${id}`,
      "",
    ])
      expect(arrivedAs(key), key).toBeUndefined();
  });
});

describe("what a room answers", () => {
  test("given any file, then it is shown by its contract, in Jakarta time, and a refused one says why in words", () => {
    const files: EvidenceFile[] = [
      awaiting({ name: "Bukti.exe", requirement: "unboxing" }),
      accept(awaiting(), { key: "evidence/x", version_id: "v" }, NOW),
      refuse(awaiting(), "pdf_active", NOW),
    ];
    for (const file of files) expect(fileShown.safeParse(fileView(file)).success).toBe(true);
    expect(fileView(files[0] as EvidenceFile)).toMatchObject({
      name: "Bukti.jpg",
      created_at: "2026-03-17T10:00:00+07:00",
    });
    expect(fileView(files[2] as EvidenceFile)).toMatchObject({
      why: { code: "pdf_active", text: { id: /PDF berisi/ } },
    });
    expect(JSON.stringify(files.map(fileView))).not.toMatch(/evidence\/x|version_id/);
  });

  test("given a form, a link and an allowance, then they are as the contract says", async () => {
    const { form } = await opened();
    expect(formShown.safeParse(shown(form)).success).toBe(true);
    const link = await download(
      accept(awaiting(), { key: "evidence/x", version_id: "v" }, NOW),
      Date.parse(NOW),
    );
    expect(linkShown.safeParse(shown(link as { url: string; ends_at: string })).success).toBe(true);
    expect(allowanceShown.safeParse(allowance([])).success).toBe(true);
  });

  test.each([
    ["no checksum", { sha256: undefined }],
    ["a checksum in hex", { sha256: "a".repeat(64) }],
    ["half a byte", { bytes: 1.5 }],
    ["an unknown field", { key: "evidence/x" }],
    ["a requirement that is a text", { requirement: "Bukti kirim" }],
  ])("given %s, then it is no wish", (_what, more) => {
    expect(fileWanted.safeParse(ASKED.wanted).success).toBe(true);
    expect(fileWanted.safeParse({ ...ASKED.wanted, ...more }).success).toBe(false);
  });
});
