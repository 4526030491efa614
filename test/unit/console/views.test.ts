import { describe, expect, it } from "vitest";
import { isSame, viewsIn, without, withView } from "../../../console/parts/views.ts";

const TENUN = { product_name: "tenun", status: "requested" };

describe("Saved views", () => {
  it("are the same list in whatever order their filters stand, and whichever page is looked at", () => {
    expect(isSame(TENUN, { status: "requested", product_name: "tenun", next_token: "abc" })).toBe(true);
    expect(isSame({ score_to: 99 }, { score_to: "99" })).toBe(true);
    expect(isSame({ status: "" }, {})).toBe(true);
    expect(isSame(TENUN, { product_name: "tenun" })).toBe(false);
    expect(isSame(TENUN, { ...TENUN, status: "paid" })).toBe(false);
  });

  it("are kept under a name, without the page; the same name is the same view", () => {
    const views = withView([], "  Tenun ", { ...TENUN, next_token: "abc" });
    expect(views).toEqual([{ name: "Tenun", search: TENUN }]);
    const again = withView(withView(views, "Batik", {}), "Tenun", { status: "paid" });
    expect(again).toEqual([
      { name: "Batik", search: {} },
      { name: "Tenun", search: { status: "paid" } },
    ]);
    expect(withView(views, "   ", {})).toBe(views);
    expect(without(again, "Batik")).toEqual([{ name: "Tenun", search: { status: "paid" } }]);
  });

  it("that cannot be read are nobody's", () => {
    expect(viewsIn(null)).toEqual([]);
    expect(viewsIn("{broken")).toEqual([]);
    expect(viewsIn('{"name":"x"}')).toEqual([]);
    expect(viewsIn('[null,{"name":"x"},{"name":"y","search":{"status":"paid"}}]')).toEqual([
      { name: "y", search: { status: "paid" } },
    ]);
  });
});
