import { QueryClient } from "@tanstack/query-core";
import { describe, expect, it } from "vitest";
import { foreseenOf } from "../../../console/agent/held.ts";
import { foresee } from "../../../console/api/foreseen.ts";

const CASE = ["get", "/disputes/{dispute_id}", { params: { path: { dispute_id: "dp_1" } } }];
const FREE = { dispute_id: "dp_1", amount: 5, available_actions: [{ action: "claim" }] };
const OTHERS = { dispute_id: "dp_2", claimed_by: "agent-9" };
const shown = { queryKey: CASE, list: "/disputes", row: { dispute_id: "dp_1" } };

/** A case that is on the screen, and a queue that has it; another list, and another case. */
function screen(): QueryClient {
  const queries = new QueryClient();
  queries.setQueryData(CASE, FREE);
  queries.setQueryData(["get", "/disputes", { params: { query: {} } }], {
    items: [{ dispute_id: "dp_1" }, OTHERS],
  });
  queries.setQueryData(["get", "/appeals", {}], { items: [{ dispute_id: "dp_1" }] });
  return queries;
}

const caseOf = (queries: QueryClient) => queries.getQueryData(CASE);
const queueOf = (queries: QueryClient) =>
  queries.getQueryData(["get", "/disputes", { params: { query: {} } }]);

describe("What a command is expected to bring", () => {
  it("is shown at once: who has the case, by itself and in its queue, and nothing that can be done", async () => {
    const queries = screen();
    await foresee(queries, foreseenOf(shown, "agent-1"));
    expect(caseOf(queries)).toEqual({ ...FREE, claimed_by: "agent-1", available_actions: [] });
    expect(queueOf(queries)).toEqual({ items: [{ dispute_id: "dp_1", claimed_by: "agent-1" }, OTHERS] });
    expect(queries.getQueryData(["get", "/appeals", {}])).toEqual({ items: [{ dispute_id: "dp_1" }] });
  });

  it("is taken back where the API refuses, to the letter", async () => {
    const queries = screen();
    const goBack = await foresee(queries, foreseenOf(shown, "agent-1"));
    goBack();
    expect(caseOf(queries)).toEqual(FREE);
    expect(queueOf(queries)).toEqual({ items: [{ dispute_id: "dp_1" }, OTHERS] });
  });

  it("is nobody's again where it is given back", async () => {
    const queries = screen();
    queries.setQueryData(CASE, { ...FREE, claimed_by: "agent-1" });
    await foresee(queries, foreseenOf(shown, undefined));
    expect(caseOf(queries)).toEqual({ ...FREE, available_actions: [] });
  });

  it("makes up nothing that was not loaded", async () => {
    const queries = new QueryClient();
    const goBack = await foresee(queries, foreseenOf(shown, "agent-1"));
    expect(caseOf(queries)).toBeUndefined();
    goBack();
    expect(queries.getQueryCache().getAll()).toEqual([]);
  });

  it("is not overtaken by an answer that was asked for before", async () => {
    const queries = screen();
    let answer = (_: object) => {};
    const asked = queries
      .fetchQuery({
        queryKey: CASE,
        queryFn: () =>
          new Promise<object>((done) => {
            answer = done;
          }),
      })
      .catch(() => undefined);
    await foresee(queries, foreseenOf(shown, "agent-1"));
    answer(FREE);
    await asked;
    expect(caseOf(queries)).toMatchObject({ claimed_by: "agent-1" });
  });
});
