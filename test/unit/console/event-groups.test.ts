import { expect, test } from "vitest";
import { EVENT_GROUP } from "../../../console/texts/event-groups.ts";
import { CATALOGUE } from "../../../functions/webhooks/catalogue.ts";

test("given every group of events that can be subscribed to, then the console has a name for it", () => {
  const groups = [...new Set(Object.keys(CATALOGUE).map((type) => type.split(".")[0] ?? ""))].sort();
  expect(Object.keys(EVENT_GROUP.id).sort()).toEqual(groups);
  expect(Object.keys(EVENT_GROUP.en).sort()).toEqual(groups);
});
