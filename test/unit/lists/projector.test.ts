import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { handler as project } from "../../../functions/lists/projector.ts";
import { countsKey, shopOrders } from "../../../functions/orders/listing.ts";
import type { Order } from "../../../functions/orders/order.ts";
import { orderKey } from "../../../functions/orders/store.ts";
import { backOff } from "../../../functions/platform/backoff.ts";
import { page } from "../../../functions/platform/lists.ts";
import { table } from "../../../functions/platform/table.ts";
import { refundList } from "../../../functions/refunds/listing.ts";
import { itemOf } from "../../../functions/refunds/store.ts";
import { troubleList } from "../../../functions/shipments/listing.ts";
import type { SeenParcel } from "../../../functions/shipments/parcel.ts";
import type { Shipment } from "../../../functions/shipments/shipment.ts";
import { shipmentKey } from "../../../functions/shipments/store.ts";
import { MemoryTable, type Sent } from "../../property/world/memory-table.ts";
import { anOrder, aRefund, MONDAY } from "../given.ts";

vi.mock("../../../functions/platform/backoff.ts", () => ({ backOff: vi.fn(async () => {}) }));

let rows: MemoryTable;

beforeEach(() => {
  process.env.TABLE = "purnajual";
  rows = new MemoryTable();
  vi.spyOn(table, "send").mockImplementation((async (command: unknown) =>
    rows.answer(command as Sent)) as never);
});

async function arrive(...items: object[]): Promise<void> {
  const Records = items.map((item) => ({
    dynamodb: { NewImage: marshall(item, { removeUndefinedValues: true }) },
  }));
  await project({ Records } as unknown as DynamoDBStreamEvent);
}

const orderItem = (over: Partial<Order>) => ({ ...orderKey("order-1"), ...anOrder(over) });
const counts = () => rows.get(countsKey(shopOrders("toko-1")));
const listed = async (list: string) => {
  const answer = await page({ list, by: "rank", newestFirst: false, limit: 100 });
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer.items;
};

describe("R1.4 the counts of a shop's orders", () => {
  const shipped = orderItem({ status: "shipped", version: 2, held: 300_000 });
  const delivered = orderItem({ status: "delivered", version: 3, held: 250_000 });

  test("given an order moves on, then it counts once, where it is now, with the money that is held", async () => {
    await arrive(shipped);
    expect(counts()).toMatchObject({ shipped: 1, held: 300_000 });
    await arrive(delivered);
    expect(counts()).toMatchObject({ shipped: 0, delivered: 1, held: 250_000 });
  });

  test("given records that come twice and late, then nothing counts twice and nothing goes back", async () => {
    for (const record of [delivered, shipped, delivered, shipped]) await arrive(record);
    expect(counts()).toMatchObject({ delivered: 1, held: 250_000 });
    expect(counts()?.shipped ?? 0).toBe(0);
    const [row, ...more] = await listed(shopOrders("toko-1"));
    expect(more).toEqual([]);
    expect(row).toMatchObject({ status: "delivered", version: 3 });
  });

  test("given the records of one order all at once, then it still counts once", async () => {
    await arrive(shipped, delivered, shipped, delivered);
    expect(counts()).toMatchObject({ delivered: 1, held: 250_000 });
  });

  test("given rivals for the counts, then it waits a little and counts, and gives up only after many", async () => {
    let rivals = 9;
    vi.mocked(table.send).mockImplementation((async (command: unknown) => {
      if ((command as Sent).input.TransactItems && rivals-- > 0) {
        const CancellationReasons = [{ Code: "None" }, { Code: "TransactionConflict" }];
        throw new TransactionCanceledException({ message: "", $metadata: {}, CancellationReasons });
      }
      return rows.answer(command as Sent);
    }) as never);
    await arrive(delivered);
    expect(counts()).toMatchObject({ delivered: 1, held: 250_000 });
    expect(backOff).toHaveBeenCalledTimes(9);
  });

  test("given counts beside a list, then no page of the list meets them", async () => {
    await arrive(delivered);
    for (const item of await listed(shopOrders("toko-1"))) expect(item.order_id).toBe("order-1");
  });
});

describe("R3.8 the rows of a case", () => {
  test("given a later version came first, when the earlier one comes, then it changes nothing", async () => {
    await arrive(itemOf(aRefund("paid", { version: 9 })), itemOf(aRefund("requested", { version: 4 })));
    const [row] = await listed(refundList("shop", "toko-1"));
    expect(row).toMatchObject({ status: "paid", version: 9 });
    expect(await listed(refundList("shop", "toko-1", "batik"))).toHaveLength(1);
  });

  test("given a newer version, then it moves in the order of deadlines and stays one row", async () => {
    await arrive(itemOf(aRefund("requested", { version: 4 })));
    await arrive(itemOf(aRefund("paid", { version: 5 })));
    const items = await listed(refundList("buyer", "pembeli-1"));
    expect(items.map(({ rank }) => String(rank).slice(0, 5))).toEqual(["9999#"]);
  });

  test("given an item that is in no list, then nothing is written", async () => {
    await arrive({ pk: "X", sk: "CASE" });
    expect(rows.all()).toEqual([]);
  });
});

describe("R2.5 the list of parcels in trouble", () => {
  const aShipment = (version: number, parcel?: SeenParcel, over: Partial<Shipment> = {}) => ({
    ...shipmentKey("order-1"),
    order_id: "order-1",
    shop_id: "toko-1",
    buyer_id: "pembeli-1",
    method: "own_carrier",
    carrier: "jnt",
    waybill: "JP1234567890",
    status: "shipped",
    shipped_at: MONDAY,
    version,
    ...(parcel ? { parcel } : {}),
    ...over,
  });
  const still: SeenParcel = { trouble: "no_movement", since: MONDAY };
  const moving: SeenParcel = { tag: "InTransit", at: MONDAY };
  const troubles = async () => (await listed(troubleList("toko-1"))).map(({ order_id }) => order_id);

  test("given a parcel that has only just left, then it has no row", async () => {
    await arrive(aShipment(1));
    expect(rows.all()).toEqual([]);
  });

  test.each([
    ["it moves again", aShipment(3, moving)],
    ["its goods arrived", aShipment(3, still, { status: "delivered" })],
    ["it has another number", aShipment(3)],
  ])(
    "given it was in trouble and %s, then it leaves the list, and nothing late brings it back",
    async (_how, over) => {
      await arrive(aShipment(2, still));
      expect(await troubles()).toEqual(["order-1"]);
      await arrive(over);
      await arrive(aShipment(2, still));
      expect(await troubles()).toEqual([]);
    },
  );

  test("given several, then the oldest trouble comes first", async () => {
    const since = "2026-02-27T03:00:00.000Z";
    await arrive(aShipment(2, still), {
      ...aShipment(2, { tag: "Exception", at: since, trouble: "exception", since }),
      ...shipmentKey("order-2"),
      order_id: "order-2",
    });
    expect(await troubles()).toEqual(["order-2", "order-1"]);
  });
});
