import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from "pdf-lib";
import { type Instant, inJakarta, millis } from "../kernel/instants.ts";
import type { Message } from "./conversation.ts";
import { linesOf, writable } from "./lettering.ts";
import type { TranscriptFacts } from "./transcript.ts";
import { WORDS, type Words } from "./transcript-wording.ts";

/** A4, in points. */
const PAGE: [number, number] = [595.28, 841.89];
const MARGIN = 56;
/** How far what the parties wrote is set in: no line of theirs can pass for one of ours. */
const INDENT = 18;
const SIZE = 10;
const LEADING = 14;
const FOOT = 36;
const WIDTH = PAGE[0] - 2 * MARGIN;

const INK = rgb(0.1, 0.1, 0.12);
const PALE = rgb(0.4, 0.4, 0.45);

/** The most lines that one has: evidence takes a PDF of at most 500 pages, and whoever reads it must open it. */
const MOST_LINES = 20_000;

/** What a transcript is made of. */
export interface Script {
  readonly transcript: TranscriptFacts;
  readonly messages: readonly Message[];
  /** How many messages the conversation had when it was asked for. */
  readonly all: number;
  readonly made_at: Instant;
  /** What the marketplace calls the shop, where it does. */
  readonly shop_name?: string | undefined;
}

/** One message as it is set: who and when, and below that lines of what was written. */
interface Block {
  readonly message: number;
  readonly head: string;
  readonly lines: readonly { readonly line: string; readonly color: typeof INK }[];
}

/**
 * R6.1: a transcript as a PDF that a dispute or an appeal takes as evidence: text and nothing that acts. The same script makes the
 * same bytes. `to` is the last message that is in it: fewer than were asked for, where they are more than anybody reads.
 */
export async function pdfOf({
  transcript,
  messages,
  all,
  made_at,
  shop_name,
}: Script): Promise<{ content: Buffer; to: number }> {
  const words = WORDS[transcript.language];
  const document = await PDFDocument.create({ updateMetadata: false });
  const made = new Date(millis(made_at));
  document.setTitle(`${words.title} ${transcript.transcript_id}`);
  document.setProducer("Purnajual");
  document.setCreationDate(made);
  document.setModificationDate(made);
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const blocks = blocksOf(messages, words, plain);
  const to = blocks.at(-1)?.message ?? transcript.to;
  const sheet = new Sheet(document, plain);
  begin(sheet, { ...transcript, to }, words, { all, made_at, shop_name, bold });
  for (const { head, lines } of blocks) {
    sheet.space(8);
    // Who and when stay with the first line of what was written.
    sheet.keep(2);
    sheet.line(head, bold);
    for (const { line, color } of lines) sheet.set(line, plain, INDENT, color);
  }
  const pages = document.getPages();
  for (const [n, page] of pages.entries()) {
    const foot = `${transcript.transcript_id}  ·  ${words.page(n + 1, pages.length)}`;
    write(page, foot, plain, MARGIN, FOOT, 8, PALE);
  }
  return { content: Buffer.from(await document.save({ useObjectStreams: false })), to };
}

/** The messages as they are set, as many as fit; the first one always does. */
function blocksOf(messages: readonly Message[], words: Words, font: PDFFont): Block[] {
  const set = (text: string, color = INK) =>
    linesOf(text, font, SIZE, WIDTH - INDENT).map((line) => ({ line, color }));
  const blocks: Block[] = [];
  let count = 0;
  for (const { message, by, at, text, files = [] } of messages) {
    const missing = text === undefined && files.length === 0;
    const lines = [
      ...(text === undefined ? [] : set(text)),
      ...(missing ? set(words.erased, PALE) : []),
      ...files.flatMap(({ file_id, content_type, bytes, sha256 }) => {
        const sum = Buffer.from(sha256, "base64").toString("hex");
        return set(`${words.attachment}: ${file_id}, ${content_type}, ${bytes} B, SHA-256 ${sum}`, PALE);
      }),
    ];
    count += lines.length + 2;
    if (count > MOST_LINES && blocks.length > 0) break;
    blocks.push({ message, head: `#${message}  ·  ${clock(at)}  ·  ${words.writers[by]}`, lines });
  }
  return blocks;
}

function begin(
  sheet: Sheet,
  transcript: TranscriptFacts,
  words: Words,
  { all, made_at, shop_name, bold }: Pick<Script, "all" | "made_at" | "shop_name"> & { bold: PDFFont },
): void {
  const { transcript_id, order_id, conversation_id, shop_id, buyer_id, from, to } = transcript;
  sheet.line(words.title, bold, 16);
  sheet.space(6);
  for (const [name, value] of [
    [words.order, order_id],
    [words.shop, shop_name === undefined ? shop_id : `${shop_name} (${shop_id})`],
    [words.buyer, buyer_id],
    [words.conversation, conversation_id],
    [words.transcript, transcript_id],
    [words.made, clock(made_at)],
  ]) {
    sheet.text(`${name}: ${value}`);
  }
  sheet.line(words.messages(from, to, all), bold);
  sheet.space(4);
  sheet.text(words.verify, undefined, 0, PALE);
}

/** `2026-03-02 10:00:05 WIB`. */
function clock(at: Instant): string {
  return `${inJakarta(at).slice(0, 19).replace("T", " ")} WIB`;
}

function write(
  page: PDFPage,
  line: string,
  font: PDFFont,
  x: number,
  y: number,
  size: number,
  color = INK,
): void {
  if (line !== "") page.drawText(line, { x, y, size, font, color });
}

/** Pages that are written from top to bottom, one after the other. */
class Sheet {
  private page: PDFPage;
  private y: number;

  constructor(
    private readonly document: PDFDocument,
    private readonly plain: PDFFont,
  ) {
    this.page = document.addPage(PAGE);
    this.y = PAGE[1] - MARGIN;
  }

  /** One line that is known to fit. */
  line(line: string, font = this.plain, size = SIZE): void {
    const has = new Set(font.getCharacterSet());
    this.down(size + LEADING - SIZE);
    write(this.page, writable(line, has), font, MARGIN, this.y, size);
  }

  /** A text of any length. */
  text(text: string, font = this.plain, indent = 0, color = INK): void {
    for (const line of linesOf(text, font, SIZE, WIDTH - indent)) this.set(line, font, indent, color);
  }

  /** A line that was broken to fit. */
  set(line: string, font: PDFFont, indent: number, color: typeof INK): void {
    this.down(LEADING);
    write(this.page, line, font, MARGIN + indent, this.y, SIZE, color);
  }

  space(points: number): void {
    this.y -= points;
  }

  /** The next lines are not parted by the end of a page. */
  keep(lines: number): void {
    if (this.y - lines * LEADING < MARGIN) this.turn();
  }

  private down(points: number): void {
    if (this.y - points < MARGIN) this.turn();
    this.y -= points;
  }

  private turn(): void {
    this.page = this.document.addPage(PAGE);
    this.y = PAGE[1] - MARGIN;
  }
}
