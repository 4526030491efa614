import type { PDFFont } from "pdf-lib";

/**
 * A line as a font can write it: what it does not have is written as its code, so that nothing is lost and nothing is
 * guessed. Breaks and tabs are spaces here.
 */
export function writable(text: string, has: ReadonlySet<number>): string {
  let line = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === "\t" || character === "\n") line += " ";
    else if (has.has(code)) line += character;
    else line += `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
  }
  return line;
}

/** Breaks a text into lines that fit: at its own breaks, between words, and inside a word that is too long by itself. */
export function linesOf(text: string, font: PDFFont, size: number, width: number): string[] {
  const has = new Set(font.getCharacterSet());
  const fits = (line: string): boolean => font.widthOfTextAtSize(line, size) <= width;
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of writable(paragraph, has).split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== "") lines.push(line);
      const parts = fits(word) ? [word] : pieces(word, fits);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? "";
    }
    return [...lines, line];
  });
}

/** A word in pieces that each fit, the longest first. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  const found: string[] = [];
  let rest = word;
  while (rest !== "") {
    let length = rest.length;
    while (length > 1 && !fits(rest.slice(0, length))) length = Math.ceil(length / 2);
    while (length < rest.length && fits(rest.slice(0, length + 1))) length += 1;
    found.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return found;
}
