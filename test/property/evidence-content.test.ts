import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../functions/evidence/content.ts";
import type { ContentType } from "../../functions/evidence/limits.ts";
import { GOOD, saidOf } from "../integration/support/evidence-files.ts";

const TYPES = GOOD.map(({ content_type }) => content_type as ContentType);
const check = (content_type: ContentType, content: Buffer) =>
  checkContent({ ...saidOf({ content_type, content }), content_type }, content);
const some = (minLength = 1) =>
  fc.uint8Array({ minLength, maxLength: 2_000 }).map((bytes) => Buffer.from(bytes));
const good = fc.constantFrom(...GOOD);

describe("R4.2 nothing but the four formats is ever accepted", () => {
  test("given any bytes, then they are none of them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TYPES), some(), async (type, content) => {
        expect(await check(type, content)).toBeDefined();
      }),
    );
  });

  test("given any bytes behind a right beginning of any length, then they are none of them", async () => {
    await fc.assert(
      fc.asyncProperty(good, fc.nat(), some(), async ({ content_type, content }, at, more) => {
        const begun = content.subarray(0, at % (content.length - 12));
        expect(await check(content_type as ContentType, Buffer.concat([begun, more]))).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  test("given a good file that is cut anywhere, then it is refused", async () => {
    await fc.assert(
      fc.asyncProperty(good, fc.nat(), async ({ content_type, content }, at) => {
        // A PDF's last line may end without a line break.
        const most = content_type === "application/pdf" ? content.length - 1 : content.length;
        expect(
          await check(content_type as ContentType, content.subarray(0, 1 + (at % (most - 1)))),
        ).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  test("given a good file with anything behind it, then it is refused, but for what means nothing", async () => {
    await fc.assert(
      fc.asyncProperty(good, some(), async ({ content_type, content }, more) => {
        const nothing = content_type === "application/pdf" ? /^[\0\t\n\f\r ]*$/ : /^\0*$/;
        fc.pre(!nothing.test(more.toString("latin1")));
        expect(await check(content_type as ContentType, Buffer.concat([content, more]))).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  test("given two good files one behind the other, of different types, then they are refused in either order", async () => {
    await fc.assert(
      fc.asyncProperty(good, good, fc.constantFrom(...TYPES), async (first, second, type) => {
        fc.pre(first.content_type !== second.content_type);
        expect(await check(type, Buffer.concat([first.content, second.content]))).toBeDefined();
      }),
    );
  });

  test("given a good file under another type, then it is refused", async () => {
    for (const { content_type, content } of GOOD)
      for (const type of TYPES.filter((other) => other !== content_type))
        expect(await check(type, content)).toBe("type_differs");
  });
});
