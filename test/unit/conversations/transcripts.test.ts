import { createHash, generateKeyPairSync, sign as signWith } from "node:crypto";
import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import type { Conversation, Message } from "../../../functions/conversations/conversation.ts";
import { isSigned } from "../../../functions/conversations/signature.ts";
import {
  askTranscript,
  statementOf,
  type TranscriptFacts,
  transcriptOf,
} from "../../../functions/conversations/transcript.ts";
import { pdfOf } from "../../../functions/conversations/transcript-pdf.ts";
import { checkContent } from "../../../functions/evidence/content.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { at, talked } from "./given.ts";

const { now } = at(60);
const file_id = "ef_01KJPHJ9R0ABCDEFGHJKMNPQRS";
const context = { now, policy: FIRST_POLICY, file_id };

/** Asks, and must not be refused. */
function asked(
  conversation: Conversation,
  wanted = {},
): { after: Conversation; transcript: TranscriptFacts } {
  const found = askTranscript(conversation, "buyer", wanted, context);
  if (isRefusal(found)) throw new Error(found.code);
  return found;
}

/** The words of a PDF, page by page. */
async function wordsOf(content: Buffer): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(content));
  const pages = Array.from({ length: document.numPages }, async (_, n) => {
    const { items } = await (await document.getPage(n + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join("\n");
  });
  return Promise.all(pages);
}

const saying = (...texts: (string | undefined)[]): Message[] =>
  texts.map((text, n) => ({
    message: n + 1,
    by: n % 2 ? "shop" : "buyer",
    at: at(n).now,
    ...(text === undefined ? {} : { text }),
    written: { buyer: 0, shop: 0 },
  }));

async function made(messages: Message[], language: "id" | "en" = "id", shop_name?: string) {
  const { transcript } = asked(talked("buyer", "shop").conversation, { language });
  return pdfOf({
    transcript: { ...transcript, to: messages.length },
    messages,
    all: messages.length,
    made_at: now,
    shop_name,
  });
}

const script = async (...of: Parameters<typeof made>): Promise<Buffer> => (await made(...of)).content;

describe("R6.1 a transcript that is asked for", () => {
  test("given nothing said of which messages, then it has all, and the next one has the next number", () => {
    const { conversation } = talked("buyer", "shop", "buyer");
    const first = asked(conversation);
    expect(first.transcript).toMatchObject({
      transcript_id: "tr_order-1-1",
      from: 1,
      to: 3,
      side: "buyer",
      file_id,
    });
    expect(asked(first.after, { from: 2, to: 2 }).transcript).toMatchObject({ nth: 2, from: 2, to: 2 });
  });

  test("given more messages than one has, then the newest, or those that are said", () => {
    const { conversation } = talked("buyer");
    const long = { ...conversation, last: { ...conversation.last, message: 1_200 } };
    expect(asked(long).transcript).toMatchObject({ from: 701, to: 1_200 });
    expect(asked(long, { to: 600 }).transcript).toMatchObject({ from: 101, to: 600 });
    expect(askTranscript(long, "buyer", { from: 1 }, context)).toMatchObject({ code: "transcript_too_long" });
    expect(askTranscript(long, "buyer", { to: 1_201 }, context)).toMatchObject({ code: "no_such_message" });
    expect(askTranscript(long, "buyer", { from: 9, to: 8 }, context)).toMatchObject({ kind: "invalid" });
  });

  test("given as many as a day takes, then it is said when there may be another; the other side has its own", () => {
    let { conversation } = talked("buyer");
    for (let n = 0; n < 10; n += 1) conversation = asked(conversation).after;
    expect(askTranscript(conversation, "buyer", {}, context)).toMatchObject({
      kind: "too_many",
      code: "too_many_transcripts",
      retry_after_seconds: 86_400,
    });
    expect(askTranscript(conversation, "shop", {}, context)).toMatchObject({ transcript: { nth: 11 } });
  });

  test("given an id, then whose it is is said by it, whatever dashes the order's id has", () => {
    expect(transcriptOf("tr_a-1-2")).toEqual({ conversation_id: "cv_a-1", nth: 2 });
    for (const id of ["tr_a", "tr_a-0", "tr_-1", "cv_a-1", "tr_a b-1"])
      expect(transcriptOf(id)).toBeUndefined();
  });
});

describe("R6.1 a transcript as a PDF", () => {
  test("given what was written, then who wrote what when is in it, in the language that was asked for", async () => {
    const messages = saying("Kapan dikirim?", "Hari ini, kak.");
    const id = (await wordsOf(await script(messages))).join("\n");
    for (const word of [
      "Transkrip percakapan",
      "order-1",
      "tr_order-1-1",
      "#1",
      "Pembeli",
      "Kapan dikirim?",
      "Penjual",
    ])
      expect(id).toContain(word);
    expect(id).toContain("2026-03-02 10:01:00 WIB");
    expect((await wordsOf(await script(messages, "en"))).join("\n")).toContain(
      "Transcript of a conversation",
    );
  });

  test("given what the marketplace calls the shop, then it stands before the id, however long it is", async () => {
    const name = "Batik Nusantara ".repeat(6).trim();
    const { content } = await made(saying("a"), "id", name);
    expect((await wordsOf(content)).join(" ").replaceAll(/\s+/g, " ")).toContain(`Toko: ${name} (toko-1)`);
    expect((await wordsOf(await script(saying("a")))).join(" ")).toContain("Toko: toko-1");
  });

  test("given letters that no font here has, then they are written as their codes, and nothing is lost", async () => {
    const words = (await wordsOf(await script(saying("Makasih 🙏 你 “ya” €5 é\tok")))).join("\n");
    expect(words).toContain("Makasih [U+1F64F] [U+4F60] “ya” €5 é ok");
  });

  test("given a file with a message, then its checksum is in it; given an erased text, that is said", async () => {
    const sha256 = createHash("sha256").update("x").digest();
    const file = { file_id, content_type: "image/png", bytes: 5, sha256: sha256.toString("base64") };
    const [first, second] = saying(undefined, undefined) as [Message, Message];
    const words = (await wordsOf(await script([{ ...first, files: [file] }, second]))).join("");
    expect(words.replaceAll(/\s/g, "")).toContain(sha256.toString("hex"));
    expect(words).toContain("(teks dihapus)");
  });

  test("given the same again, then it is the same to the byte", async () => {
    const [one, other] = await Promise.all([script(saying("a", "b")), script(saying("a", "b"))]);
    expect(one.equals(other)).toBe(true);
  });

  test.each([
    [
      "a script",
      ["<script>alert(1)</script> /JavaScript /OpenAction << /S /Launch >> endstream endobj %%EOF"],
    ],
    ["words with no end", ["x".repeat(2_000), "y ".repeat(1_000), "🙏".repeat(1_000)]],
    ["many lines", ["\n".repeat(1_000).concat("z")]],
  ])("given %s, then evidence takes it as it takes any PDF", async (_what, texts) => {
    const content = await script(saying(...texts));
    const sha256 = createHash("sha256").update(content).digest("base64");
    const declared = { content_type: "application/pdf", bytes: content.length, sha256 } as const;
    expect(await checkContent(declared, content)).toBeUndefined();
  });

  test("given more than anybody reads, then it ends where it is full, says so, and evidence takes it still", async () => {
    // Each emoji is nine letters as its code, and each message has as many lines as it can.
    const { content, to } = await made(saying(...Array.from({ length: 100 }, () => "🙏\n".repeat(666))));
    expect(to).toBe(29);
    const sha256 = createHash("sha256").update(content).digest("base64");
    const declared = { content_type: "application/pdf", bytes: content.length, sha256 } as const;
    expect(await checkContent(declared, content)).toBeUndefined();
    expect((await wordsOf(content))[0]).toContain("Pesan 1 sampai 29 dari 100");
  }, 60_000);
});

describe("R6.1 what is signed", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pem = publicKey.export({ format: "pem", type: "spki" }).toString();
  const { transcript } = asked(talked("buyer", "shop").conversation);
  const sum = createHash("sha256").update("the file").digest("base64");
  const statement = statementOf(transcript, now, sum);
  const signature = {
    algorithm: "ECDSA_SHA_256",
    value: signWith("sha256", Buffer.from(statement), privateKey).toString("base64"),
  } as const;

  test("given the statement as it was, then it holds; given another file, range or time, then not", () => {
    expect(isSigned(statement, signature, pem)).toBe(true);
    const other = createHash("sha256").update("another file").digest("base64");
    for (const changed of [
      statementOf(transcript, now, other),
      statementOf({ ...transcript, to: 1 }, now, sum),
      statementOf({ ...transcript, transcript_id: "tr_order-2-1" }, now, sum),
      statementOf(transcript, at(61).now, sum),
      `${statement} `,
    ])
      expect(isSigned(changed, signature, pem)).toBe(false);
  });

  test("given a signature that is none, then it does not hold, and nothing is thrown", () => {
    for (const value of ["", "AAAA", "not base64", signature.value.slice(0, -8)])
      expect(isSigned(statement, { ...signature, value }, pem)).toBe(false);
  });
});
