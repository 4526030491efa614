/**
 * The expressions of DynamoDB that this project writes, evaluated over plain items: conditions with AND,
 * OR, brackets, comparisons, BETWEEN and three functions; updates with SET, ADD, REMOVE and DELETE. What it does
 * not know it throws at, so that a new kind of expression is noticed.
 */
export type Attributes = Record<string, unknown>;

/** The names and values that an expression is written with. */
export interface Words {
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

function tokensOf(expression: string): string[] {
  return expression.match(/<=|>=|<>|[=<>(),+-]|\[\d+\]|[#:]?\w+/g) ?? [];
}

class Reader {
  private at = 0;
  private readonly tokens: string[];
  constructor(expression: string) {
    this.tokens = tokensOf(expression);
  }
  peek(): string {
    return this.tokens[this.at] ?? "";
  }
  take(expected?: string): string {
    const token = this.peek();
    if (expected !== undefined && token !== expected) throw new Error(`wanted ${expected}, found ${token}`);
    this.at += 1;
    return token;
  }
  takes(word: string): boolean {
    if (this.peek() !== word) return false;
    this.at += 1;
    return true;
  }
  get done(): boolean {
    return this.at >= this.tokens.length;
  }
}

/** Whether a condition holds for an item, or for none. */
export function holds(expression: string, item: Attributes | undefined, words: Words): boolean {
  const reader = new Reader(expression);
  const result = or(reader, item ?? {}, words);
  if (!reader.done) throw new Error(`not understood from ${reader.peek()}: ${expression}`);
  return result;
}

function or(reader: Reader, item: Attributes, words: Words): boolean {
  let result = and(reader, item, words);
  while (reader.takes("OR")) result = and(reader, item, words) || result;
  return result;
}

function and(reader: Reader, item: Attributes, words: Words): boolean {
  let result = one(reader, item, words);
  while (reader.takes("AND")) result = one(reader, item, words) && result;
  return result;
}

function one(reader: Reader, item: Attributes, words: Words): boolean {
  if (reader.takes("(")) {
    const result = or(reader, item, words);
    reader.take(")");
    return result;
  }
  if (reader.peek().startsWith("attribute_")) {
    const wanted = reader.take() === "attribute_exists";
    reader.take("(");
    const present = operand(reader, item, words) !== undefined;
    reader.take(")");
    return present === wanted;
  }
  if (reader.takes("begins_with")) {
    reader.take("(");
    const text = operand(reader, item, words);
    reader.take(",");
    const start = operand(reader, item, words);
    reader.take(")");
    return typeof text === "string" && text.startsWith(String(start));
  }
  const left = operand(reader, item, words);
  if (reader.takes("BETWEEN")) {
    const from = operand(reader, item, words);
    reader.take("AND");
    const to = operand(reader, item, words);
    if (compared(from, ">", to)) throw new Error("ValidationException: BETWEEN wants its bounds in order");
    return compared(left, ">=", from) && compared(left, "<=", to);
  }
  return compared(left, reader.take(), operand(reader, item, words));
}

/** As DynamoDB: an attribute that is not there compares with nothing, but is unequal to everything. */
function compared(left: unknown, how: string, right: unknown): boolean {
  if (how === "<>") return left !== right;
  if (typeof left !== typeof right || left === undefined) return false;
  const [a, b] = [left as number, right as number];
  if (how === "=") return a === b;
  if (how === "<") return a < b;
  if (how === "<=") return a <= b;
  if (how === ">") return a > b;
  if (how === ">=") return a >= b;
  throw new Error(`unknown comparison ${how}`);
}

function operand(reader: Reader, item: Attributes, words: Words): unknown {
  const token = reader.take();
  if (token.startsWith(":")) {
    if (words.values === undefined || !(token in words.values)) throw new Error(`no value for ${token}`);
    return words.values[token];
  }
  const value = item[nameOf(token, words)];
  return isIndex(reader.peek()) ? (value as unknown[] | undefined)?.[indexOf(reader.take())] : value;
}

function nameOf(token: string, words: Words): string {
  if (!token.startsWith("#")) return token;
  const name = words.names?.[token];
  if (name === undefined) throw new Error(`no name for ${token}`);
  return name;
}

const isIndex = (token: string): boolean => token.startsWith("[");
const indexOf = (token: string): number => Number(token.slice(1, -1));

/** As DynamoDB: members leave a set, and a set that is empty then is there no more. */
function takeOut(reader: Reader, name: string, after: Attributes, words: Words): void {
  const set = after[name] as Set<unknown> | undefined;
  const gone = operand(reader, after, words) as Set<unknown>;
  const left = [...(set ?? [])].filter((member) => !gone.has(member));
  if (left.length > 0) after[name] = new Set(left);
  else delete after[name];
}

/** The item after an update; what its parts read is the item before. */
export function updated(expression: string, before: Attributes, words: Words): Attributes {
  const after = structuredClone(before);
  const reader = new Reader(expression);
  for (let section = reader.take(); section !== ""; section = reader.take()) {
    do {
      const name = nameOf(reader.take(), words);
      if (section === "SET") set(reader, name, before, after, words);
      else if (section === "REMOVE") delete after[name];
      else if (section === "ADD") {
        after[name] = Number(before[name] ?? 0) + Number(operand(reader, before, words));
      } else if (section === "DELETE") takeOut(reader, name, after, words);
      else throw new Error(`unknown section ${section}`);
    } while (reader.takes(","));
  }
  return after;
}

function set(reader: Reader, name: string, before: Attributes, after: Attributes, words: Words): void {
  const index = isIndex(reader.peek()) ? indexOf(reader.take()) : undefined;
  reader.take("=");
  let value = operand(reader, before, words);
  if (reader.takes("-")) value = Number(value) - Number(operand(reader, before, words));
  else if (reader.takes("+")) value = Number(value) + Number(operand(reader, before, words));
  if (index === undefined) after[name] = value;
  else (after[name] as unknown[])[index] = value;
}
