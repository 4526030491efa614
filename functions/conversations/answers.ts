import * as z from "zod/mini";
import { fileShown, formShown, linkShown } from "../evidence/contract.ts";
import { type AnswerShapes, instantText, pageOf } from "../platform/contract.ts";
import { carrierCode } from "../waybills/contract.ts";

const texts = z.object({ id: z.string(), en: z.string() });
const writer = z.enum(["buyer", "shop", "auto"]);

const identity = {
  conversation_id: z.string(),
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  opened_at: instantText,
  last_message: z.object({ message: z.int(), by: writer, at: instantText }),
  /** What the reader's own side has not read; agents and operators have no side. */
  unread: z.optional(z.int()),
  /** The buyer's first message that no person of the shop has answered. */
  waiting_since: z.optional(instantText),
};

/** A conversation as it is answered. */
export const conversationShown = z.object({
  ...identity,
  messages: z.int(),
  read_to: z.object({ buyer: z.int(), shop: z.int() }),
  waiting_for: z.optional(z.literal("seller")),
  messages_href: z.string(),
  available_actions: z.array(z.object({ action: z.string(), href: z.string() })),
});

/** A message as it is answered. */
export const messageShown = z.object({
  message: z.int(),
  by: writer,
  /** How an automatic reply is to be marked. */
  automatic: z.optional(texts),
  replies_to: z.optional(z.int()),
  at: instantText,
  /** Plain text as it was written; gone once it is erased. */
  text: z.optional(z.string()),
  /** Waybills of this order that the text names: `from` and `to` are places in it. */
  mentions: z.array(
    z.object({
      waybill: z.string(),
      carrier: carrierCode,
      from: z.int(),
      to: z.int(),
      tracking: z.string(),
    }),
  ),
  files: z.array(
    z.object({ file_id: z.string(), content_type: z.string(), bytes: z.int(), href: z.string() }),
  ),
  /** The other side has read it. */
  read: z.boolean(),
});

const signature = z.object({ algorithm: z.literal("ECDSA_SHA_256"), value: z.string() });
const range = z.object({ from: z.int(), to: z.int() });

/** A transcript as it is answered. */
export const transcriptShown = z.object({
  transcript_id: z.string(),
  conversation_id: z.string(),
  order_id: z.string(),
  by: z.enum(["buyer", "shop"]),
  language: z.enum(["id", "en"]),
  messages: range,
  status: z.enum(["asked", "made"]),
  asked_at: instantText,
  href: z.string(),
  made_at: z.optional(instantText),
  file: z.optional(z.object({ file_id: z.string(), bytes: z.int(), sha256: z.string(), href: z.string() })),
  /** What is signed, byte for byte. */
  statement: z.optional(z.string()),
  signature: z.optional(signature),
});

/** What is said of a file that somebody has. */
const verification = z.object({
  verified: z.boolean(),
  transcript_id: z.optional(z.string()),
  conversation_id: z.optional(z.string()),
  order_id: z.optional(z.string()),
  messages: z.optional(range),
  made_at: z.optional(instantText),
  statement: z.optional(z.string()),
  signature: z.optional(signature),
  /** PEM: with it anybody can verify the statement's signature without us. */
  public_key: z.optional(z.string()),
});

/** What the conversations room answers. */
export const answers: AnswerShapes = {
  sendMessage: { 201: z.object({ message: messageShown, conversation: conversationShown }) },
  getMessages: {
    200: z.object({
      items: z.array(messageShown),
      earlier: z.optional(z.string()),
      later: z.optional(z.string()),
    }),
  },
  getConversation: { 200: conversationShown },
  listConversations: { 200: pageOf(z.object(identity)) },
  markRead: { 200: conversationShown },
  openFileOfConversation: { 201: z.object({ file: fileShown, form: formShown }) },
  makeTranscript: { 201: transcriptShown },
  getTranscripts: { 200: pageOf(transcriptShown) },
  getTranscript: { 200: transcriptShown },
  verifyTranscript: { 200: verification },
  getConversationFile: { 200: z.object({ file: fileShown, link: z.optional(linkShown) }) },
};
