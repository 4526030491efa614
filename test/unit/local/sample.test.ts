import { describe, expect, it } from "vitest";
import { checkEdited } from "../../../functions/auto-replies/settings.ts";
import { checkLetter } from "../../../functions/follow-ups/schedule.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { completenessOf } from "../../../functions/products/completeness.ts";
import { AUTO_REPLIES } from "../../../local/sample/auto-replies.ts";
import { CATALOGUE } from "../../../local/sample/catalogue.ts";
import { PAST, TODAY } from "../../../local/sample/days.ts";
import { DESCRIPTIONS } from "../../../local/sample/descriptions.ts";
import { FOLLOW_UPS } from "../../../local/sample/follow-ups.ts";
import { inTurn } from "../../../local/sample/reviews.ts";
import { sideBySide } from "../../../local/sample/scene.ts";

const { complaints, ratings, products } = FIRST_POLICY;
const stories = [...PAST, TODAY].flatMap((day) => day.stories);
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

describe("The sample marketplace", () => {
  it("has more than 300 orders, as the README says", () => {
    expect(stories.reduce((sum, { times }) => sum + times, 0)).toBeGreaterThan(300);
  });

  it("complains, resolves and reports by what policy knows", () => {
    const told = stories.flatMap(({ complains }) => complains ?? []);
    for (const { category, steps = [] } of told) {
      expect(codes(complaints.categories)).toContain(category);
      for (const step of steps)
        if (step[0] === "resolve") expect(codes(complaints.resolutions)).toContain(step[1]);
    }
    const said = Object.keys(CATALOGUE).flatMap((shop) =>
      Array.from({ length: 27 }, (_, turn) => inTurn(shop, turn)),
    );
    const reports = said.flatMap((reviewed) => reviewed?.report ?? []).filter((_, place) => place % 2 === 0);
    expect(reports.length).toBeGreaterThan(0);
    for (const reason of reports) expect(codes(ratings.report_reasons)).toContain(reason);
  });

  it("has shops whose automatic replies and messages can be published", () => {
    for (const edited of Object.values(AUTO_REPLIES)) expect(checkEdited(edited, "", [])).toBeUndefined();
    for (const { first, today } of Object.values(FOLLOW_UPS))
      for (const { template } of [...first, ...today]) expect(checkLetter(template, "", [])).toBeUndefined();
  });

  it("describes what its shops sell, from whole to hardly at all", () => {
    const scores = Object.entries(DESCRIPTIONS).flatMap(([shop, all]) =>
      Object.entries(all).map(([sku, facts]) => {
        expect(CATALOGUE[shop]?.map((product) => product.sku)).toContain(sku);
        return completenessOf(facts, products).score;
      }),
    );
    expect(Math.max(...scores)).toBe(100);
    expect(Math.min(...scores)).toBeLessThan(20);
  });

  it("plays the scenes of an order's stories side by side", async () => {
    const played: string[] = [];
    const scene = (name: string) => async () => void played.push(name);
    for (const play of sideBySide([[scene("a1"), scene("a2")], [], [scene("b1")]])) await play();
    expect(played).toEqual(["a1", "b1", "a2"]);
  });
});
