import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { policyBody } from "../../../functions/policies/contract.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { CANCELLED, cancellation } from "../../../functions/policies/policy.ts";

const { version: _version, ...first } = FIRST_POLICY;

describe("a policy that is published", () => {
  test("given the policy of a new deployment, then it may be published as it is", () => {
    expect(z.safeParse(policyBody, first).success).toBe(true);
  });

  test.each([
    ["files and an account", { accepts: ["image/png"], account: { characters: 80, words: 10 } }],
    ["neither", { accepts: [] }],
  ])("R5.3 given an item of a checklist that takes %s, then it is refused", (_what, over) => {
    const item = {
      code: "x",
      of: ["seller"],
      required: true,
      sample: "/samples/chat",
      text: { id: "x", en: "x" },
    };
    const checklists = [{ kind: "appeal", requirements: [{ ...item, ...over }] }];
    const { error } = z.safeParse(policyBody, { ...first, checklists });
    expect(error?.issues.map(({ message }) => message)).toEqual(["file_or_account"]);
  });

  test("R3.2 given no reason for a cancellation, then it is refused, for no order could be cancelled under it", () => {
    const reasons = first.reasons.filter(({ ground }) => ground !== CANCELLED);
    const { error } = z.safeParse(policyBody, { ...first, reasons });
    expect(error?.issues.map(({ path, message }) => [path.join("/"), message])).toEqual([
      ["reasons", "no_cancellation_reason"],
    ]);
    expect(() => cancellation({ reasons })).toThrow();
  });

  test("R3.2 given reasons under other codes, then a cancellation takes the one of its ground", () => {
    const reasons = first.reasons.map((reason) =>
      reason.ground === CANCELLED ? { ...reason, code: "dibatalkan" } : reason,
    );
    expect(cancellation({ reasons }).code).toBe("dibatalkan");
  });

  test.each([
    ["that closes before it opens", { opens: "18:00", closes: "09:00" }, false],
    ["of less than four hours a day", { opens: "09:00", closes: "12:59" }, false],
    ["of four hours a day", { opens: "09:00", closes: "13:00" }, true],
    ["at no time of day", { opens: "9:00" }, false],
    ["at no time of day", { closes: "24:00" }, false],
    ["whose numbers are erased before the longest wait for a call ends", { number_days: 20 }, false],
    ["that never gives up", { attempts: 0 }, false],
  ])("R4.5 given a service %s (%o), then it may be published: %s", (_what, over, may) => {
    const call_backs = { ...first.call_backs, ...over };
    expect(z.safeParse(policyBody, { ...first, call_backs }).success).toBe(may);
  });

  const [cheapest, ...dearer] = first.penalties.tariff;
  const [lowest, second] = first.penalties.milestones;
  const [found] = first.penalties.findings;
  test.each([
    ["as it is", {}, true],
    ["with no milestones", { milestones: [] }, true],
    ["that looks for nothing", { findings: [] }, true],
    ["that looks for one thing twice", { findings: [found, found] }, false],
    ["that finds silence", { findings: [{ ...found, kind: "no_answer" }] }, false],
    ["that leaves a kind out", { tariff: dearer }, false],
    ["that names a kind twice", { tariff: [dearer[0], ...dearer] }, false],
    ["that gives points", { tariff: [{ ...cheapest, points: -1 }, ...dearer] }, false],
    ["whose fine is no whole rupiah", { tariff: [{ ...cheapest, fine: 0.5 }, ...dearer] }, false],
    ["whose milestones fall", { milestones: [second, lowest] }, false],
    ["that names a measure twice", { milestones: [lowest, { ...second, measure: lowest?.measure }] }, false],
    [
      "that can only dismiss",
      { judgement_reasons: [{ code: "no", outcome: "dismissed", text: cheapest?.text }] },
      false,
    ],
  ])("R5.2 given a tariff %s, then it may be published: %o %s", (_what, over, may) => {
    const penalties = { ...first.penalties, ...over };
    expect(z.safeParse(policyBody, { ...first, penalties }).success).toBe(may);
  });

  test("R8.4 given any text of it, then it is there in Indonesian and English", () => {
    const texts = JSON.stringify(first).match(/"text":\{[^}]*\}/g) ?? [];
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(Object.keys(JSON.parse(`{${text}}`).text).sort()).toEqual(["en", "id"]);
  });
});
