import { describe, expect, test } from "vitest";
import { asksOf, missing, satisfiedBy } from "../../../functions/hearings/checklist.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { checklistFor } from "../../../functions/policies/reviews.ts";
import { COMPLETE, file } from "./given.ts";

const DAMAGED = checklistFor(FIRST_POLICY.checklists, "dispute", "damaged");
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
const lacks = (side: "buyer" | "seller", over: object, before: string[] = []) =>
  missing(DAMAGED, side, before, { ...COMPLETE[side], ...over }).map(
    ({ pointer, issue }) => `${pointer} ${issue}`,
  );

describe("R4.2 what is required depends on the reason, and is data", () => {
  test.each([
    ["not_received", ["proof_of_purchase", "proof_of_shipment", "proof_of_delivery", "chat"], ["chat"]],
    ["damaged", ["proof_of_purchase", "proof_of_shipment", "packing", "chat"], ["goods_received", "chat"]],
    [
      "return_empty",
      ["proof_of_purchase", "proof_of_shipment", "returned_goods", "chat"],
      ["proof_of_return", "chat"],
    ],
  ])(
    "given a dispute for %s, then each side is asked for its own part of one list",
    (reason, seller, buyer) => {
      const list = checklistFor(FIRST_POLICY.checklists, "dispute", reason);
      expect(codes(asksOf(list, "seller"))).toEqual(seller);
      expect(codes(asksOf(list, "buyer"))).toEqual(buyer);
    },
  );

  test("R4.3 given any reason, then the seller owes the full proof of purchase and shipment", () => {
    for (const { kind, requirements } of FIRST_POLICY.checklists.filter((list) => list.kind === "dispute")) {
      const owed = requirements.filter(({ required, of }) => required && of.includes("seller"));
      expect(codes(owed), kind).toEqual(["proof_of_purchase", "proof_of_shipment"]);
    }
  });

  test("given a kind that policy asks nothing for, then nothing is required", () => {
    expect(checklistFor(FIRST_POLICY.checklists, "appeal", "whatever")).toEqual(
      FIRST_POLICY.checklists.find(({ kind }) => kind === "appeal")?.requirements ?? [],
    );
  });
});

describe("R4.2 a submission is turned back with what is missing", () => {
  test.each([
    ["all that is wanted", {}, []],
    ["no statement", { statement: "  " }, ["/statement required"]],
    [
      "no files",
      { files: [] },
      ["/requirements/proof_of_purchase required", "/requirements/proof_of_shipment required"],
    ],
    ["one proof only", { files: [file("proof_of_purchase")] }, ["/requirements/proof_of_shipment required"]],
    [
      "a video where paper is wanted",
      { files: [file("proof_of_purchase", { content_type: "video/mp4" }), file("proof_of_shipment")] },
      ["/files/0 type_not_accepted"],
    ],
    [
      "a file that nothing was found in yet",
      { files: [file("proof_of_purchase"), file("proof_of_shipment", { status: "awaiting_upload" })] },
      ["/files/1 awaiting_upload"],
    ],
    [
      "a file that was refused",
      { files: [file("proof_of_purchase"), file("proof_of_shipment", { status: "refused" })] },
      ["/files/1 refused"],
    ],
    [
      "what the other side is asked for",
      { files: [...COMPLETE.seller.files, file("goods_received")] },
      ["/files/2 not_in_checklist"],
    ],
  ])("given %s, then it says so", (_what, over, issues) => {
    expect(lacks("seller", over)).toEqual(issues);
  });

  test("given an earlier submission met the list, then a later one adds whatever it wants", () => {
    expect(lacks("seller", { files: [] }, ["proof_of_purchase", "proof_of_shipment"])).toEqual([]);
    expect(
      satisfiedBy(DAMAGED, "seller", ["proof_of_purchase"], {
        statement: "",
        files: [file("chat"), file("packing")],
      }),
    ).toEqual(["proof_of_purchase", "packing", "chat"]);
  });
});
