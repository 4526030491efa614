import { beforeEach, expect, test } from "vitest";
import { table } from "../../../functions/platform/table.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { policyAt, policyKey } from "../../../functions/policies/versions.ts";
import { MemoryTable, type Sent } from "../../property/world/memory-table.ts";

let memory: MemoryTable;

beforeEach(() => {
  process.env.TABLE = "purnajual";
  memory = new MemoryTable();
  Object.assign(table, { send: async (command: Sent) => memory.answer(command) });
});

/** A version that was published some day, by what it said then. */
function published(version: number, body: object): void {
  const Item = { ...policyKey(version), body: { ...body, version } };
  memory.answer({ constructor: { name: "PutCommand" }, input: { Item } });
}

test("R5.3 given a policy from before there were appeals, then appeals ask for what the first one asks", async () => {
  const { checklists, decision_reasons, terms, ...rest } = FIRST_POLICY;
  const { appeal_evidence: _evidence, appeal_review: _review, ...before } = terms;
  const own = checklists.filter(({ kind }) => kind === "dispute").slice(0, 1);
  const reasons = decision_reasons.filter(({ kind }) => kind === "dispute");
  published(701, { ...rest, terms: before, checklists: own, decision_reasons: reasons });

  const policy = await policyAt(701);

  expect(policy.checklists.filter(({ kind }) => kind === "dispute")).toEqual(own);
  const appeals = (of: readonly { kind: string }[]) => of.filter(({ kind }) => kind === "appeal");
  expect(appeals(policy.checklists)).toEqual(appeals(checklists));
  expect(appeals(policy.decision_reasons)).toEqual(appeals(decision_reasons));
  expect(policy.terms).toEqual(terms);
});

test("R5.3 given a policy with a checklist of its own for appeals, then that is what counts", async () => {
  const own = { kind: "appeal", requirements: [] } as const;
  published(702, { ...FIRST_POLICY, checklists: [own] });
  const { checklists } = await policyAt(702);
  expect(checklists.filter(({ kind }) => kind === "appeal")).toEqual([own]);
});

test("R5.1 given a policy from before there was a table of findings, then the system looks for what the first one says", async () => {
  const { findings, ...before } = FIRST_POLICY.penalties;
  const own = { ...before, appeals: 1 };
  published(703, { ...FIRST_POLICY, penalties: own });
  expect((await policyAt(703)).penalties).toEqual({ ...own, findings });
});
