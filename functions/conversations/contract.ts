import * as z from "zod/mini";
import { fileId, fileWanted } from "../evidence/contract.ts";
import type { Role } from "../platform/caller.ts";
import { givenId, paging, type RouteContract } from "../platform/contract.ts";

/** Text of several lines: no control characters, no half letters. */
const LINES = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u;
/** Something that can be seen. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u;

/** The longest message. */
export const LONGEST_TEXT = 2_000;

const text = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(LONGEST_TEXT), z.regex(LINES), z.regex(VISIBLE));

/** The most files with one message: as many as a submission of evidence has. */
const MOST_FILES = 10;

/** The id of a transcript. */
export const transcriptId = z.string().check(z.regex(/^tr_[A-Za-z0-9_-]{1,40}-[1-9][0-9]{0,4}$/));

/** The number of a message, as a body has it. */
const number = z.int().check(z.gte(1), z.lte(99_999_999));

/** The number of a message, as a query has it. */
const place = z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(99_999_999)));

const base = "/conversations/{conversation_id}";
const SIDES: readonly Role[] = ["buyer", "seller"];
/** Buyer and shop, and the platform's people who look on. */
const READERS: readonly Role[] = ["buyer", "seller", "agent", "operator"];

/** The routes of the conversations room. */
export const routes: readonly RouteContract[] = [
  {
    id: "sendMessage",
    method: "POST",
    path: `${base}/messages`,
    who: SIDES,
    summary:
      "Write to the other side about an order; the conversation about it is `cv_` and the order's id, and the first message opens it",
    rules: ["R6.1"],
    body: z
      .strictObject({
        text: z.optional(text),
        files: z.optional(z.array(fileId).check(z.minLength(1), z.maxLength(MOST_FILES))),
      })
      .check(z.refine(({ text, files }) => text !== undefined || files !== undefined, "text_or_files")),
    keyed: true,
  },
  {
    id: "getMessages",
    method: "GET",
    path: `${base}/messages`,
    who: READERS,
    summary: "What was written, oldest first: the newest page, or the one before or after a message",
    rules: ["R6.1"],
    query: z
      .strictObject({ limit: paging.limit, before: place, after: place })
      .check(z.refine(({ before, after }) => before === undefined || after === undefined, "before_or_after")),
  },
  {
    id: "getConversation",
    method: "GET",
    path: base,
    who: READERS,
    summary: "A conversation: its newest message, what is unread and how far each side has read",
    rules: ["R6.1"],
  },
  {
    id: "listConversations",
    method: "GET",
    path: "/conversations",
    who: READERS,
    summary: "The conversations of a shop or a buyer, those with the newest messages first",
    rules: ["R6.1"],
    query: z.strictObject({
      ...paging,
      shop_id: z.optional(givenId),
      buyer_id: z.optional(givenId),
      unread: z.optional(z.literal("true")),
      waiting: z.optional(z.literal("true")),
    }),
  },
  {
    id: "markRead",
    method: "PUT",
    path: `${base}/read`,
    who: SIDES,
    summary: "Say up to which message your side has read; it only rises",
    rules: ["R6.1"],
    body: z.strictObject({ to: number }),
  },
  {
    id: "openFileOfConversation",
    method: "POST",
    path: `${base}/files`,
    who: SIDES,
    summary: "Open an upload; once the file is accepted, a message can come with it",
    rules: ["R6.1", "R4.2"],
    body: z.omit(fileWanted, { requirement: true }),
    keyed: true,
  },
  {
    id: "getConversationFile",
    method: "GET",
    path: `${base}/files/{file_id}`,
    who: READERS,
    summary:
      "A file and, once it was accepted, a link to it; of the other side's, those that came with a message",
    rules: ["R6.1", "R4.2"],
  },
  {
    id: "makeTranscript",
    method: "POST",
    path: `${base}/transcripts`,
    who: SIDES,
    summary:
      "Have a signed transcript made, a PDF that disputes and appeals accept; of the newest messages, where none are said",
    rules: ["R6.1"],
    body: z.strictObject({
      from: z.optional(number),
      to: z.optional(number),
      language: z.optional(z.enum(["id", "en"])),
    }),
    keyed: true,
  },
  {
    id: "getTranscripts",
    method: "GET",
    path: `${base}/transcripts`,
    who: READERS,
    summary: "Your side's transcripts of a conversation, the newest first",
    rules: ["R6.1"],
    query: z.strictObject(paging),
  },
  {
    id: "getTranscript",
    method: "GET",
    path: `${base}/transcripts/{transcript_id}`,
    who: READERS,
    summary: "A transcript: its file, its checksum and its signature once it is made",
    rules: ["R6.1"],
  },
  {
    id: "verifyTranscript",
    method: "POST",
    path: "/transcripts/verification",
    who: "public",
    summary:
      "Whether a file with this SHA-256 (hex or base64) is a transcript that was made here, and is as it was made",
    rules: ["R6.1"],
    body: z.strictObject({
      transcript_id: transcriptId,
      sha256: z.string().check(z.regex(/^([0-9a-fA-F]{64}|[A-Za-z0-9+/]{43}=)$/)),
    }),
  },
];
