import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { isRefusal } from "../../functions/kernel/refusal.ts";
import { page, READ_AT_MOST, type Row, type Wanted } from "../../functions/platform/lists.ts";
import { type Item, table } from "../../functions/platform/table.ts";
import { MemoryTable, type Sent } from "./world/memory-table.ts";

const LIST = "LIST#shop#toko#refunds";

interface Listed extends Row {
  readonly list: string;
  readonly wanted: boolean;
}

/** A row at a place in time, ranked by something else. */
function row(n: number, wanted: boolean, list = LIST): Listed {
  const sk = `2026-03-02T${String(n).padStart(6, "0")}#rf_${n}`;
  const rank = `${String((n * 7919) % 100_003).padStart(6, "0")}#rf_${n}`;
  return { pk: list, list, sk, rank, version: 1, wanted };
}

let rows: MemoryTable;
let reads: number[];

beforeEach(() => {
  process.env.TABLE = "purnajual";
  rows = new MemoryTable();
  reads = [];
  const send = async (command: unknown): Promise<unknown> => {
    const answer = rows.answer(command as Sent);
    reads.push((answer.Items as Item[]).length);
    return answer;
  };
  Object.assign(table, { send });
});

function put(item: Listed): void {
  rows.answer({ constructor: { name: "PutCommand" }, input: { Item: item } });
}

const options = fc.record({
  by: fc.constantFrom("age" as const, "rank" as const),
  newestFirst: fc.boolean(),
  limit: fc.integer({ min: 1, max: 100 }),
  filtered: fc.boolean(),
});
const wantedOf = ({
  filtered,
  ...given
}: {
  by: "age" | "rank";
  newestFirst: boolean;
  limit: number;
  filtered: boolean;
}): Wanted => ({
  list: LIST,
  ...given,
  ...(filtered ? { matches: (item: Item) => item.wanted === true } : {}),
});

describe("R3.8 a list, page by page", () => {
  test("given any list, when it is read to its end, then each row comes once, in order, while others are added", async () => {
    const places = fc.uniqueArray(fc.nat({ max: 5_000 }), { maxLength: 260 });
    await fc.assert(
      fc.asyncProperty(
        options,
        places,
        fc.array(fc.nat({ max: 5_000 }), { maxLength: 5 }),
        async (given, at, more) => {
          rows = new MemoryTable();
          const before = at.map((n) => row(n, n % 3 === 0));
          for (const item of before) put(item);
          put(row(1, true, `${LIST}#other`));
          const wanted = wantedOf(given);
          const got: string[] = [];
          reads = [];
          for (let next: string | undefined, pages = 0; ; pages += 1) {
            const answer = await page({ ...wanted, next_token: next });
            if (isRefusal(answer)) throw new Error(answer.code);
            expect(answer.items.length).toBeLessThanOrEqual(given.limit);
            got.push(...answer.items.map((item) => String(item.sk)));
            const added = more[pages];
            if (added !== undefined && !at.includes(added)) put({ ...row(added, false), version: 2 });
            next = answer.next_token;
            if (next === undefined) break;
          }
          const order = (item: Listed) => (given.by === "age" ? item.sk : `${item.rank} ${item.sk}`);
          const expected = before
            .filter((item) => !given.filtered || item.wanted)
            .sort((a, b) => (order(a) < order(b) !== given.newestFirst ? -1 : 1))
            .map((item) => item.sk);
          const known = new Set(before.map((item) => item.sk));
          expect(got.filter((sk) => known.has(sk))).toEqual(expected);
          expect(new Set(got).size).toBe(got.length);
          expect(Math.max(...reads)).toBeLessThanOrEqual(given.filtered ? READ_AT_MOST : given.limit);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("given bounds in any order, then just what lies between them, and nothing where nothing can", async () => {
    for (let n = 0; n < 50; n += 1) put(row(n, true));
    const day = fc.nat({ max: 60 }).map((n) => `2026-03-02T${String(n).padStart(6, "0")}`);
    await fc.assert(
      fc.asyncProperty(day, day, async (from, to) => {
        const answer = await page({ list: LIST, by: "age", newestFirst: false, limit: 100, from, to });
        const between = rows.all().filter(({ sk }) => String(sk) >= from && String(sk) <= `${to}~`);
        expect(!isRefusal(answer) && answer.items.length).toBe(between.length);
      }),
      { numRuns: 60 },
    );
  });

  test("given anything as a token, then it is a refusal or a page of just this list, and never a failure", async () => {
    for (let n = 0; n < 30; n += 1) {
      put(row(n, true));
      put(row(n, true, "LIST#shop#other#refunds"));
    }
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom("", " ", "~", "~~", "é", "2026-03-02T000003#rf_3"),
      fc.jsonValue(),
    );
    const text = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc
        .oneof(
          fc.tuple(fc.constantFrom("a", "r"), part),
          fc.tuple(fc.constantFrom("a", "r"), part, part),
          fc.array(part, { maxLength: 4 }),
        )
        .map((place) => Buffer.from(JSON.stringify(place)).toString("base64url")),
    );
    await fc.assert(
      fc.asyncProperty(options, text, async (given, next_token) => {
        const answer = await page({ ...wantedOf(given), next_token });
        if (isRefusal(answer)) expect(answer).toMatchObject({ kind: "invalid", code: "invalid_next_token" });
        else expect(answer.items.every((item) => item.pk === LIST)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
