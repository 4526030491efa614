import { PutObjectCommand } from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { FORM_SECONDS, LINK_SECONDS } from "../../functions/evidence/links.ts";
import { incomingKey, keptKey } from "../../functions/evidence/store.ts";
import { download } from "../../functions/evidence/upload.ts";
import { subscribe } from "./support/bus.ts";
import { deployment } from "./support/deployment.ts";
import {
  cleared,
  decided,
  handIn,
  link,
  newCase,
  nextYear,
  open,
  post,
  s3,
  tryOpen,
  versionsOf,
} from "./support/evidence.ts";
import {
  EXECUTABLES,
  GOOD,
  jpeg,
  mp4,
  pdf,
  pdfBomb,
  png,
  type Sample,
  saidOf,
  ZIP,
} from "./support/evidence-files.ts";
import { until } from "./support/until.ts";

const [JPEG, , PDF] = GOOD as readonly [Sample, Sample, Sample, Sample];
const MB = 1024 * 1024;

describe("R4.2 a file is handed in", () => {
  it.each(GOOD.map((sample) => [sample.content_type, sample] as const))(
    "given a good %s, then it is accepted, and its link gives it back as it was",
    async (content_type, sample) => {
      const file = await handIn(newCase(), sample, { name: "Bukti kirim.exe" });
      expect(file).toMatchObject({ status: "accepted", content_type });
      const answer = await fetch((await link(file)).url);
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(sample.content);
      expect(answer.headers.get("content-type")).toBe(content_type);
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename=/);
      // Paper alone is also shown as what it is.
      const { view } = await link(file);
      expect(view !== undefined).toBe(content_type === "application/pdf");
      const seen = view && (await fetch(view)).headers;
      if (seen) expect(seen.get("content-disposition")).toMatch(/^inline; filename=.*\.pdf/);
      if (seen) expect(seen.get("content-type")).toBe("application/pdf");
      await cleared(incomingKey(file, file.file_id));
    },
  );

  it("given a video of 20 MB, then it is accepted, for 10 MB is for pictures and papers", async () => {
    const sample = { content_type: "video/mp4", content: mp4({ bytes: 20 * MB }) };
    expect(await handIn(newCase(), sample)).toMatchObject({ status: "accepted" });
  });

  it("R8.5 given a decision, then an event tells it in ids and codes, and not what the party calls its file", async () => {
    const owner = newCase();
    const subscriber = await subscribe(owner.shop_id);
    const good = await handIn(owner, JPEG, { name: "Siti Rahma.jpg", requirement: "unboxing" });
    const heard = (await subscriber.hears("evidence.accepted")).detail;
    expect(heard).toMatchObject({
      from: "awaiting_upload",
      to: "accepted",
      subject: { file_id: good.file_id, dispute_id: owner.case_id, shop_id: owner.shop_id },
      data: { case_kind: "dispute", case_id: owner.case_id, party: "seller", requirement: "unboxing" },
    });
    expect(JSON.stringify(heard)).not.toContain("Siti");
    await handIn(owner, { content_type: "image/jpeg", content: EXECUTABLES.windows as Buffer });
    expect((await subscriber.hears("evidence.refused")).detail.data).toMatchObject({ why: "type_differs" });
  });
});

const cut = (content: Buffer) => content.subarray(0, content.length - 8);
const REFUSED: readonly (readonly [what: string, why: string, Sample])[] = [
  [
    "a renamed program",
    "type_differs",
    { content_type: "image/jpeg", content: EXECUTABLES.windows as Buffer },
  ],
  [
    "another renamed program",
    "type_differs",
    { content_type: "application/pdf", content: EXECUTABLES.linux as Buffer },
  ],
  ["a type that lies", "type_differs", { content_type: "image/png", content: jpeg() }],
  [
    "a picture with an archive behind it",
    "hidden_content",
    { content_type: "image/jpeg", content: Buffer.concat([jpeg(), ZIP]) },
  ],
  [
    "a picture with a page behind it",
    "hidden_content",
    { content_type: "image/png", content: Buffer.concat([png(), Buffer.from("<html><script>1</script>")]) },
  ],
  [
    "a picture with a PDF behind it",
    "hidden_content",
    { content_type: "image/jpeg", content: Buffer.concat([jpeg(), pdf()]) },
  ],
  [
    "a PDF with an archive behind it",
    "hidden_content",
    { content_type: "application/pdf", content: Buffer.concat([pdf(), ZIP]) },
  ],
  ["a picture that is not whole", "image_broken", { content_type: "image/png", content: cut(png()) }],
  [
    "a picture of 2,500 megapixels",
    "image_too_large",
    { content_type: "image/jpeg", content: jpeg({ width: 50_000, height: 50_000 }) },
  ],
  ["a PDF that is a bomb", "pdf_too_large", { content_type: "application/pdf", content: pdfBomb(300) }],
  [
    "a PDF with a script",
    "pdf_active",
    {
      content_type: "application/pdf",
      content: pdf({ catalog: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" }),
    },
  ],
  [
    "a locked PDF",
    "pdf_encrypted",
    {
      content_type: "application/pdf",
      content: pdf({ trailer: "/Encrypt 5 0 R", objects: ["<< /Filter /Standard /V 1 /R 2 /P -4 >>"] }),
    },
  ],
  ["a film without media", "video_broken", { content_type: "video/mp4", content: mp4({ bytes: 0 }) }],
];

describe("R4.2 what is not what it says is refused, and cannot be had", () => {
  it.each(REFUSED)("given %s, then it is refused as %s and gone", async (_what, why, sample) => {
    const file = await handIn(newCase(), sample);
    expect(file).toMatchObject({ status: "refused", why });
    expect(await download(file, Date.now())).toMatchObject({ refused: true, code: "file_not_accepted" });
    await cleared(incomingKey(file, file.file_id));
    expect(await versionsOf(keptKey(file, file.file_id))).toEqual([]);
  });

  it("given other content of the same size, then its checksum gives it away", async () => {
    const content = Buffer.from(JPEG.content);
    content[content.length - 3] = 0x2f;
    const file = await handIn(newCase(), { ...JPEG, content }, saidOf(JPEG));
    expect(file).toMatchObject({ status: "refused", why: "checksum_differs" });
  });

  it("given what is refused beforehand, then there is no form: nothing, too much, and what is of no use", async () => {
    const said = saidOf(JPEG);
    const owner = newCase();
    expect(await tryOpen(owner, { ...said, bytes: 0 })).toMatchObject({ code: "file_empty" });
    expect(await tryOpen(owner, { ...said, bytes: 10 * MB + 1 })).toMatchObject({ code: "file_too_large" });
    const film = { ...said, content_type: "video/mp4" };
    expect(await tryOpen(owner, { ...film, bytes: 50 * MB + 1 })).toMatchObject({ code: "file_too_large" });
    expect(await tryOpen(owner, { ...said, content_type: "image/svg+xml" })).toMatchObject({
      code: "type_not_accepted",
    });
    const taken = new Array(10).fill({ bytes: 1 });
    expect(await tryOpen(owner, said, { taken })).toMatchObject({ code: "too_many_files" });
  });
});

describe("R4.2 a form is good for one thing", () => {
  it.each([
    ["10 MB and one byte", Buffer.alloc(10 * MB + 1), "EntityTooLarge"],
    ["nothing", Buffer.alloc(0), "EntityTooSmall"],
    ["one byte less", JPEG.content.subarray(1), "EntityTooSmall"],
  ])("given %s is sent instead, then S3 refuses it", async (_what, content, code) => {
    const { form } = await open(newCase(), saidOf(JPEG));
    expect(await post(form, content)).toMatchObject({ status: 400, code });
  });

  it.each([
    ["a key of another case", { key: incomingKey(newCase(), "ef_00000000000000000000000000") }],
    ["a key where accepted files are", { key: keptKey(newCase(), "ef_00000000000000000000000000") }],
    ["another type", { "Content-Type": "text/html" }],
    ["another checksum", { "x-amz-checksum-sha256": saidOf(PDF).sha256 }],
    ["no type", { "Content-Type": undefined }],
    ["a field of its own", { "x-amz-meta-mine": "1" }],
    [
      "a longer life",
      { Policy: Buffer.from('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}').toString("base64") },
    ],
  ])("given %s is written into it, then S3 refuses it", async (_what, change) => {
    const { form } = await open(newCase(), saidOf(JPEG));
    expect(await post(form, JPEG.content, change)).toMatchObject({ status: 403 });
  });

  it("R7.5 given it has ended by real time, then it is refused, wherever a sandbox clock is", async () => {
    const past = { receivedMs: Date.now() - FORM_SECONDS * 1000 - 1000 };
    const { form } = await open(newCase(), saidOf(JPEG), { ...past, now: nextYear() });
    expect(await post(form, JPEG.content)).toMatchObject({ status: 403, code: "AccessDenied" });
    const owner = newCase();
    const ahead = await open(owner, saidOf(JPEG), { now: nextYear() });
    expect(await post(ahead.form, JPEG.content)).toMatchObject({ status: 204 });
    expect(await decided(owner, ahead.file.file_id)).toMatchObject({ status: "accepted" });
  });

  it("given it was never committed, then what it wrote is thrown away", async () => {
    const owner = newCase();
    const { file, form } = await open({ ...owner, case_id: `${owner.case_id}-x` }, saidOf(JPEG), { owner });
    await post(form, JPEG.content);
    expect(await decided(owner, file.file_id)).toMatchObject({ status: "accepted" });
    const orphan = incomingKey(newCase(), file.file_id);
    await s3.send(new PutObjectCommand({ Bucket: deployment.endpoints.bucket, Key: orphan, Body: "x" }));
    await cleared(orphan);
  });
});

describe("R4.2 just the accepted version can be had", () => {
  it("given a second upload by the same form, then the first stays what is served, and the second is thrown away", async () => {
    const owner = newCase();
    const { file, form } = await open(owner, saidOf(JPEG));
    await post(form, JPEG.content);
    const accepted = await decided(owner, file.file_id);
    const other = Buffer.from(JPEG.content);
    other[other.length - 3] = 0x2f;
    for (const again of [JPEG.content, other]) {
      expect(await post(form, again)).toMatchObject({ status: 204 });
      await cleared(incomingKey(owner, file.file_id));
    }
    expect(await decided(owner, file.file_id)).toEqual(accepted);
    expect(await versionsOf(keptKey(owner, file.file_id))).toHaveLength(1);
    expect(Buffer.from(await (await fetch((await link(accepted)).url)).arrayBuffer())).toEqual(JPEG.content);
  });

  it("given somebody with the account's keys writes over it, then the link still gives the pinned version", async () => {
    const file = await handIn(newCase(), PDF);
    const written = { Bucket: deployment.endpoints.bucket, Key: keptKey(file, file.file_id) };
    await s3.send(new PutObjectCommand({ ...written, Body: "something else" }));
    expect(Buffer.from(await (await fetch((await link(file)).url)).arrayBuffer())).toEqual(PDF.content);
  });

  it("given many uploads by one form at once, then it is decided once, and one version is kept", async () => {
    const owner = newCase();
    const { file, form } = await open(owner, saidOf(JPEG));
    await Promise.all(Array.from({ length: 8 }, () => post(form, JPEG.content)));
    expect(await decided(owner, file.file_id)).toMatchObject({ status: "accepted" });
    const key = keptKey(owner, file.file_id);
    await until("one version to be left", async (last) => {
      const kept = await versionsOf(key);
      last(kept);
      return kept.length === 1;
    });
  });

  it.each([
    ["another version", (url: string) => url.replace(/versionId=[^&]+/, "versionId=null")],
    ["no version", (url: string) => url.replace(/versionId=[^&]+&/, "")],
    ["another file", (url: string) => url.replace(/ef_[0-9A-Z]+/, "ef_00000000000000000000000000")],
    [
      "to be shown as a page",
      (url: string) => url.replace(/response-content-type=[^&]+/, "response-content-type=text%2Fhtml"),
    ],
  ])("given a link is changed to %s, then it is refused", async (_what, change) => {
    const { url } = await link(await handIn(newCase(), JPEG));
    expect((await fetch(change(url))).status).toBe(403);
  });

  it("R7.5 given a link that has ended by real time, then it is refused", async () => {
    const file = await handIn(newCase(), JPEG);
    const { url } = await link(file, Date.now() - LINK_SECONDS * 1000 - 1000);
    expect((await fetch(url)).status).toBe(403);
  });
});
