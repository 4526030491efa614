import { expect, test } from "vitest";
import { TAGS } from "../../../functions/shipments/parcel.ts";
import { published } from "../../../functions/tracking/published.ts";
import { eventType, OF_ANOTHER_ORDER } from "../../../functions/tracking/tracking.ts";

test("R2.5 R8.3 given any tag, or another order's number, then its event can be subscribed to", () => {
  const types = [...TAGS.map((tag) => eventType({ tag })), OF_ANOTHER_ORDER];
  expect(types.filter((type) => !(type in published))).toEqual([]);
});
