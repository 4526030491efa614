import { expect, test } from "vitest";
import { SANDBOX_ROOMS } from "../../infra/contracts.ts";
import { all, only, STAGES, sizes } from "./synthesized.ts";

/** CloudFormation takes 500 resources in a stack: there is to be room before it is needed. */
const ROOM_LEFT = 450;

test.each(STAGES)("given a %s stage, then none of its stacks is nearly full", (stage) => {
  const console = stage === "local" ? [] : ["console"];
  expect(Object.keys(sizes(stage))).toEqual(["data", "door", ...console, "work"]);
  for (const [part, size] of Object.entries(sizes(stage))) expect(size, part).toBeLessThan(ROOM_LEFT);
});

test("given an account, then all alarms wake by the one topic of the data stack", () => {
  expect(only("production", "AWS::SNS::Topic").id).toMatch(/^Alarms/);
  expect(all("local", "AWS::SNS::Topic")).toEqual([]);
});

test("given the rooms that only a sandbox has, then there are just these", () => {
  expect([...SANDBOX_ROOMS].sort()).toEqual(["sandbox", "simulated-carrier"]);
});
