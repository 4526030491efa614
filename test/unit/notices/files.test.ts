import { describe, expect, test } from "vitest";
import type { EvidenceFile } from "../../../functions/evidence/file.ts";
import { LIMITS } from "../../../functions/evidence/limits.ts";
import { counting } from "../../../functions/evidence/party-uploads.ts";
import { millis } from "../../../functions/kernel/instants.ts";
import { refusalOf } from "../../../functions/notices/actions.ts";
import { filesView, mayHave, type Party, unfit } from "../../../functions/notices/files.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { later, MONDAY } from "../given.ts";
import { AGENT, aContext, aNotice, DUE, done, SELLER } from "./given.ts";

const BUYER: Caller = { role: "buyer", id: "person-2", buyer_id: "pembeli-1" };
const OPERATOR: Caller = { role: "operator", id: "operator-1" };
const NOW = millis(MONDAY);

function aFile(party: Party, file_id: string, status: EvidenceFile["status"] = "accepted"): EvidenceFile {
  return {
    file_id,
    case_kind: "notice",
    case_id: aNotice().notice_id,
    party,
    content_type: "image/jpeg",
    bytes: 1_000,
    sha256: "",
    subject: {},
    created_at: MONDAY,
    form_ends_at: later(MONDAY, 600_000),
    version: 1,
    status,
    ...(status === "refused" ? { why: "image_broken", refused_at: MONDAY } : {}),
  } as EvidenceFile;
}

const explainedWith = (files: readonly string[]) =>
  done(aNotice(), { kind: "explainNotice", text: "Benar.", files }, aContext(MONDAY, { caller: SELLER }));

describe("R5.1 R5.2 who may have a file of a notice", () => {
  test.each([
    ["the buyer's report, accepted", aFile("buyer", "ef_1"), ["buyer", "seller", "agent", "operator"]],
    ["the buyer's report, still checked", aFile("buyer", "ef_1", "checking"), ["buyer"]],
    ["what the explanation names", aFile("seller", "ef_2"), ["seller", "agent", "operator"]],
    ["what the seller kept back", aFile("seller", "ef_3"), ["seller"]],
  ])("given %s, then %o of %o", (_what, file, wanted) => {
    const notice = explainedWith(["ef_2"]);
    const may = [BUYER, SELLER, AGENT, OPERATOR, { role: "marketplace", id: "m" } as const].filter((caller) =>
      mayHave(file, notice, caller),
    );
    expect(may.map(({ role }) => role)).toEqual(wanted);
    const shown = may.map((caller) => filesView(notice, [file], caller, NOW).files);
    for (const files of shown)
      expect(files).toMatchObject([{ href: `/notices/${notice.notice_id}/files/${file.file_id}` }]);
  });
});

describe("R4.2 what may be uploaded, and until when", () => {
  test("given an open notice, then its buyer may as long as it is, its seller until they answer, nobody else at all", () => {
    const may = (notice: ReturnType<typeof aNotice>, caller: Caller, now = MONDAY) =>
      refusalOf("openFileOfNotice", notice, caller, now)?.code;
    expect(may(aNotice(), BUYER)).toBeUndefined();
    expect(may(aNotice(), SELLER)).toBeUndefined();
    expect(may(aNotice(), SELLER, DUE)).toBe("deadline_passed");
    expect(may(aNotice(), AGENT)).toBe("not_yours_to_judge");
    expect(may(explainedWith([]), BUYER)).toBeUndefined();
    expect(may(explainedWith([]), SELLER)).toBe("not_yours_to_judge");
    const closed = done(aNotice(), { kind: "expire" }, aContext(DUE));
    expect([may(closed, BUYER), may(closed, SELLER)]).toEqual(["notice_status", "notice_status"]);
  });

  test("given files that were refused or never sent, then they make room, and what is left is told", () => {
    const files = [
      aFile("buyer", "ef_1"),
      aFile("buyer", "ef_2", "refused"),
      aFile("buyer", "ef_3", "awaiting_upload"),
    ];
    const opened = { files: files.map(({ file_id, bytes }) => ({ file_id, bytes })), version: 3 };
    const left = (nowMs: number) => counting(opened, files, nowMs).map(({ file_id }) => file_id);
    expect(left(NOW)).toEqual(["ef_1", "ef_3"]);
    expect(left(NOW + 86_400_000)).toEqual(["ef_1"]);
    const { allowance } = filesView(aNotice(), files, BUYER, NOW);
    expect(allowance).toMatchObject({ files_left: LIMITS.submission.files - 2 });
    expect(filesView(aNotice(), files, AGENT, NOW)).not.toHaveProperty("allowance");
  });

  test("given an explanation names what is not the seller's own and accepted, then it is turned back with which", () => {
    const named = [
      aFile("seller", "ef_1"),
      aFile("buyer", "ef_2"),
      undefined,
      aFile("seller", "ef_4", "refused"),
      aFile("seller", "ef_5", "checking"),
    ];
    expect(unfit(named)).toMatchObject({
      code: "incomplete",
      issues: [
        { pointer: "/files/1", issue: "unknown" },
        { pointer: "/files/2", issue: "unknown" },
        { pointer: "/files/3", issue: "refused" },
        { pointer: "/files/4", issue: "checking" },
      ],
    });
    expect(unfit([aFile("seller", "ef_1")])).toBeUndefined();
    expect(unfit([])).toBeUndefined();
  });
});
