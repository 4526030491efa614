import { describe, expect, test } from "vitest";
import { accept, type Checking, refuse, takesRoom, weigh } from "../../../functions/evidence/file.ts";
import { awaiting, NOW } from "./given.ts";

const BOTH = ["content", "malware"] as const;
const FILE = awaiting();
const PINNED = { key: "evidence/dispute/dp_1/ef_1", version_id: "kept-1" };
const says = (check: "content" | "malware", object_version = "v1") => ({ check, object_version });
const checking = (passed: Checking["passed"]): Checking => ({
  ...FILE,
  status: "checking",
  object_version: "v1",
  passed,
  version: 2,
});

describe("R4.2 the door of a file", () => {
  test("given the content check alone, when it passes, then the file is accepted", () => {
    expect(weigh(FILE, says("content"), ["content"])).toMatchObject({ kind: "accept" });
  });

  test.each(BOTH)("given both checks, when %s passes first, then the file waits for the other", (check) => {
    expect(weigh(FILE, says(check), BOTH)).toEqual({ kind: "wait", file: checking([check]) });
  });

  test.each([
    ["content", "malware"],
    ["malware", "content"],
  ] as const)("given %s has passed, when %s does, then the file is accepted", (first, second) => {
    expect(weigh(checking([first]), says(second), BOTH)).toMatchObject({ kind: "accept" });
  });

  test.each(BOTH)("given %s has passed, when it says so again, then that is nothing new", (check) => {
    expect(weigh(checking([check]), says(check), BOTH)).toEqual({ kind: "nothing" });
  });

  test("given one check has passed, when the other says no, then the file is refused", () => {
    const no = { ...says("malware"), why: "malware_found" } as const;
    expect(weigh(checking(["content"]), no, BOTH)).toMatchObject({ kind: "refuse", why: "malware_found" });
  });

  test("given one object is being checked, when a check speaks of another, then it does not count", () => {
    expect(weigh(checking(["content"]), says("malware", "v2"), BOTH)).toEqual({ kind: "nothing" });
    const no = { ...says("content", "v2"), why: "type_differs" } as const;
    expect(weigh(checking(["content"]), no, BOTH)).toEqual({ kind: "nothing" });
  });

  test("given a file that is decided, then nothing changes it", () => {
    const no = { ...says("malware"), why: "malware_found" } as const;
    for (const decided of [accept(FILE, PINNED, NOW), refuse(FILE, "pdf_broken", NOW)]) {
      expect(weigh(decided, no, BOTH)).toEqual({ kind: "nothing" });
      expect(weigh(decided, says("content"), ["content"])).toEqual({ kind: "nothing" });
    }
  });

  test("given it is accepted, then it says where it is kept, and nothing of how it was checked", () => {
    const { status: _, ...facts } = FILE;
    expect(accept(checking(["malware"]), PINNED, NOW)).toEqual({
      ...facts,
      status: "accepted",
      pinned: PINNED,
      accepted_at: NOW,
      version: 3,
    });
  });
});

describe("R4.2 what takes up room in a submission", () => {
  const end = Date.parse(FILE.form_ends_at);

  test("given it is refused, or its form ended a while ago, then it takes none", () => {
    expect(takesRoom(refuse(FILE, "pdf_broken", NOW), end)).toBe(false);
    expect(takesRoom(FILE, end + 15 * 60_000 - 1)).toBe(true);
    expect(takesRoom(FILE, end + 15 * 60_000)).toBe(false);
  });

  test("given something arrived, then it takes room, however long that takes", () => {
    for (const file of [checking(["content"]), accept(FILE, PINNED, NOW)])
      expect(takesRoom(file, end + 365 * 86_400_000)).toBe(true);
  });
});
