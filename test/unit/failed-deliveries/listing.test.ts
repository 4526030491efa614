import { describe, expect, test } from "vitest";
import { failedRows } from "../../../functions/failed-deliveries/listing.ts";
import { failedRowView } from "../../../functions/failed-deliveries/view.ts";
import { aFailedDelivery } from "../given.ts";

const rowOf = (status: Parameters<typeof aFailedDelivery>[0]) => {
  const [row] = failedRows(aFailedDelivery(status));
  if (row === undefined) throw new Error("no row");
  return row;
};

describe("R2.4, R3.8 failed deliveries in lists", () => {
  test("given one, then it is in the list of all, its shop's and its buyer's", () => {
    const lists = failedRows(aFailedDelivery("awaiting_resolution")).map(({ list }) => list);
    expect(lists).toEqual([
      "LIST#failed-deliveries",
      "LIST#shop#toko-1#failed-deliveries",
      "LIST#buyer#pembeli-1#failed-deliveries",
    ]);
  });

  test("given it waits for the seller, then its row says until when, what happens otherwise and what that costs", () => {
    expect(failedRowView(rowOf("awaiting_reshipment"))).toMatchObject({
      waiting_for: "seller",
      due_at: "2026-03-06T00:00:00+07:00",
      on_expiry: { outcome: "paid", text: { id: expect.any(String), en: expect.any(String) } },
      at_stake: { amount: 100_000, currency: "IDR" },
    });
  });

  test("given it is over, then it waits for nobody, and lies behind all that is due", () => {
    const over = rowOf("refunded");
    expect(over.rank > rowOf("awaiting_resolution").rank).toBe(true);
    for (const name of ["waiting_for", "due_at", "on_expiry"])
      expect(failedRowView(over)).not.toHaveProperty(name);
  });
});
