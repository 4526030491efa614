import { describe, expect, test } from "vitest";
import { mentionsIn, ownWaybills } from "../../../functions/conversations/mentions.ts";
import type { Shipment } from "../../../functions/shipments/shipment.ts";

const OWN = [
  { carrier: "jnt", waybill: "JP1234567890" },
  { carrier: "sicepat", waybill: "004812345678" },
] as const;
const named = (text: string) => mentionsIn(text, "order-1", OWN).map(({ from, to }) => text.slice(from, to));

describe("R6.1 waybills in texts", () => {
  test.each([
    ["Resi JP1234567890 ya", ["JP1234567890"]],
    ["jp1234567890", ["jp1234567890"]],
    ["Resi: JP 1234 5678 90.", ["JP 1234 5678 90"]],
    ["JP-1234-567890, lalu 0048.1234.5678!", ["JP-1234-567890", "0048.1234.5678"]],
    ["ＪＰ１２３４５６７８９０", ["ＪＰ１２３４５６７８９０"]],
    ["JP12\u200b34567890", ["JP12\u200b34567890"]],
    ["🙏 JP1234567890 🙏 JP1234567890", ["JP1234567890", "JP1234567890"]],
    ["(JP1234567890)", ["JP1234567890"]],
    ["<b>JP1234567890</b>", ["JP1234567890"]],
  ])("given %j, then what is named is found where it is, as it was typed", (text, wanted) => {
    expect(named(text)).toEqual(wanted);
  });

  test.each([
    "JP12345678901",
    "XJP1234567890",
    "JP123456789",
    "JP1234567891",
    "JP1234\n567890",
    "JP1234, 567890",
    "éJP1234567890",
    "",
  ])("given %j, then nothing of this order is named", (text) => {
    expect(named(text)).toEqual([]);
  });

  // A search that began anew at each place would not end within the runner's limit.
  test("given the longest text, full of what numbers begin with, then it is read to its end", () => {
    expect(named("JP 1 ".repeat(400))).toEqual([]);
  });

  test("given a shipment with a past, then all its numbers are its own, each once, the present one first", () => {
    const shipment = {
      carrier: "jnt",
      waybill: "JP1",
      earlier: { carrier: "jne", waybill: "JNE1", changed_at: "" },
      failed: [
        { carrier: "jnt", waybill: "JP0", shipped_at: "", failed_at: "", reason: "x" },
        { shipped_at: "", failed_at: "", reason: "x" },
      ],
    } as unknown as Shipment;
    expect(ownWaybills(shipment).map(({ waybill }) => waybill)).toEqual(["JP1", "JNE1", "JP0"]);
    expect(ownWaybills(undefined)).toEqual([]);
  });
});
