/** A token of PDF: names come normalised (`/J#61va` is `Java`), strings come without their content. */
export type Token =
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string" }
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "open"; readonly text: "<<" | "[" }
  | { readonly kind: "close"; readonly text: ">>" | "]" };

/** A value of PDF, as far as the checks look at it. */
export type Value =
  | { readonly kind: "dict"; readonly entries: ReadonlyMap<string, Value> }
  | { readonly kind: "array"; readonly items: readonly Value[] }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "reference" }
  | { readonly kind: "other" };

/** Is told a name, and the letter that comes next. */
export type Named = (name: string, next: string) => void;

/** The bytes are no PDF where one was read. */
export class Malformed extends Error {}

const SPACE = /[\0\t\n\f\r ]*/y;
const LINE = /[^\r\n]*/y;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const DELIMITER = "()<>[]{}/%";
const DEEPEST = 60;
const MOST_TOKENS = 2_000_000;
const OTHER: Value = { kind: "other" };

/** What all readers of one file may read together, so that nothing is quadratic and no list fills the memory. */
export class Budget {
  private letters = 1_000_000;
  private tokens = MOST_TOKENS;

  /** There is so much more to read: objects lie side by side, so once is plenty. */
  add(letters: number): void {
    this.letters += 4 * letters;
  }

  /** Takes one token of so many letters. Throws `Malformed` once it is used up. */
  take(letters: number): void {
    this.letters -= letters;
    this.tokens -= 1;
    if (this.isUsedUp()) throw new Malformed("too much to read");
  }

  isUsedUp(): boolean {
    return this.letters < 0 || this.tokens < 0;
  }
}

/**
 * Reads PDF's own syntax from a place in the text (bytes as Latin-1), as any viewer does: it knows no object but
 * the one it is set on. It tells `named` of every name that it reads, with the letter that comes next.
 */
export class Reader {
  readonly text: string;
  at: number;
  private readonly budget: Budget;
  private readonly named: Named;

  constructor(text: string, at: number, budget: Budget, named: Named) {
    this.text = text;
    this.at = at;
    this.budget = budget;
    this.named = named;
  }

  /** The next token; `undefined` at the end. Throws `Malformed` where there can be none. */
  token(): Token | undefined {
    const from = this.at;
    this.skip();
    const token = this.read();
    this.budget.take(this.at - from + 1);
    if (token?.kind === "name") this.named(token.text, this.peek());
    return token;
  }

  /** The value that starts here. */
  value(depth = 0): Value {
    const token = this.token();
    if (token === undefined || depth > DEEPEST) throw new Malformed("no value");
    if (token.kind === "name" || token.kind === "number") return this.reference(token);
    if (token.kind === "open") return token.text === "<<" ? this.dict(depth) : this.array(depth);
    if (token.kind === "close") throw new Malformed("closed before it was opened");
    return OTHER;
  }

  private dict(depth: number): Value {
    const entries = new Map<string, Value>();
    for (;;) {
      const key = this.token();
      if (key?.kind === "close" && key.text === ">>") return { kind: "dict", entries };
      if (key?.kind !== "name") throw new Malformed("a key that is no name");
      // Said twice, either may be the one that a viewer goes by.
      if (entries.has(key.text)) throw new Malformed("a key that is there twice");
      entries.set(key.text, this.value(depth + 1));
    }
  }

  private array(depth: number): Value {
    const items: Value[] = [];
    for (;;) {
      this.skip();
      if (this.text[this.at] === "]") {
        this.at += 1;
        return { kind: "array", items };
      }
      items.push(this.value(depth + 1));
    }
  }

  /** `7 0 R` begins as a number does. */
  private reference(token: Extract<Token, { kind: "name" | "number" }>): Value {
    if (token.kind === "name" || !Number.isInteger(token.value)) return token;
    const back = this.at;
    const rest = /^[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(
      this.text.slice(back, back + 60),
    );
    if (rest === null) return token;
    this.at = back + rest[0].length;
    return { kind: "reference" };
  }

  private skip(): void {
    for (;;) {
      this.run(SPACE);
      if (this.text[this.at] !== "%") return;
      this.run(LINE);
    }
  }

  /** As many letters of a kind as there are from here. */
  private run(letters: RegExp): string {
    const from = this.at;
    letters.lastIndex = from;
    // None at all is as good: these always match, and say how far.
    letters.test(this.text);
    this.at = letters.lastIndex;
    return this.text.slice(from, this.at);
  }

  private peek(): string {
    const back = this.at;
    this.skip();
    const next = this.text[this.at] ?? "";
    this.at = back;
    return next;
  }

  private read(): Token | undefined {
    const first = this.text[this.at];
    if (first === undefined) return undefined;
    const two = this.text.slice(this.at, this.at + 2);
    if (two === "<<" || two === ">>") {
      this.at += 2;
      return two === "<<" ? { kind: "open", text: two } : { kind: "close", text: two };
    }
    if (first === "[" || first === "]") {
      this.at += 1;
      return first === "[" ? { kind: "open", text: first } : { kind: "close", text: first };
    }
    if (first === "(") return this.string();
    if (first === "<") return this.hex();
    if (first === "/") return this.name();
    if (DELIMITER.includes(first)) {
      this.at += 1;
      return { kind: "word", text: first };
    }
    const word = this.run(REGULAR);
    const value = Number(word);
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? { kind: "number", value } : { kind: "word", text: word };
  }

  private name(): Token {
    this.at += 1;
    const raw = this.run(REGULAR);
    if (!raw.includes("#")) return { kind: "name", text: raw };
    const text = raw.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return { kind: "name", text };
  }

  private string(): Token {
    let depth = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const letter = this.text[this.at];
      if (letter === "\\") this.at += 1;
      else if (letter === "(") depth += 1;
      else if (letter === ")") depth -= 1;
      if (depth === 0) {
        this.at += 1;
        return { kind: "string" };
      }
    }
    throw new Malformed("a string without an end");
  }

  private hex(): Token {
    const end = this.text.indexOf(">", this.at);
    if (end === -1) throw new Malformed("a string without an end");
    this.at = end + 1;
    return { kind: "string" };
  }
}
