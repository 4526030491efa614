import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { post } from "../../../functions/bookings/line.ts";
import { log } from "../../../functions/platform/log.ts";
import { Carrier, type Reaction } from "./carrier.ts";

let carrier: Carrier;
const warned = vi.spyOn(log, "warn");

beforeAll(async () => {
  carrier = await Carrier.open();
});
afterAll(() => carrier.close());
beforeEach(() => {
  warned.mockReset().mockImplementation(() => {});
});

const GOOD: Reaction = { status: 200, body: { booking_id: "bk-1" } };
const down = (status: number): Reaction => ({ status, body: "<html>down</html>" });
const send = () =>
  post({ url: carrier.url, key: "secret-key", patience: 800 }, "/bookings", "order-1.1", {
    order_id: "order-1",
  });

describe("R2.1 a request to the carrier", () => {
  test("given it answers, then it was asked once, with our key and the name of the booking", async () => {
    carrier.answers(GOOD);
    expect(await send()).toEqual({ body: { booking_id: "bk-1" } });
    expect(carrier.arrived).toHaveLength(1);
    expect(carrier.arrived[0]).toMatchObject({
      path: "/v1/bookings",
      headers: { authorization: "Bearer secret-key", "idempotency-key": "order-1.1" },
      body: { order_id: "order-1" },
    });
  });

  test.each<[string, Reaction]>([
    ["broken", down(500)],
    ["away", down(503)],
    ["too busy", down(429)],
    ["silent", "silence"],
    ["hanging up", "hangs up"],
  ])(
    "given it is %s and then well, then the same is asked again and its answer taken",
    async (_what, trouble) => {
      carrier.answers(trouble, trouble, GOOD);
      expect(await send()).toEqual({ body: { booking_id: "bk-1" } });
      expect(carrier.arrived.map(({ headers }) => headers["idempotency-key"])).toEqual(
        Array(3).fill("order-1.1"),
      );
    },
  );

  test.each<[string, Reaction]>([
    ["broken", down(500)],
    ["silent", "silence"],
    ["sending us elsewhere, where our key has no business", { status: 302, body: "" }],
  ])("given it stays %s, then after three tries it is unavailable", async (_what, trouble) => {
    carrier.answers(trouble);
    expect(await send()).toMatchObject({
      kind: "unavailable",
      code: "carrier_unavailable",
      retry_after_seconds: 60,
    });
    expect(carrier.arrived.map(({ path }) => path)).toEqual(Array(3).fill("/v1/bookings"));
  });

  test("given nobody listens there, then it is unavailable too", async () => {
    const gone = await Carrier.open();
    const line = { url: gone.url, key: "secret-key", patience: 80 };
    await gone.close();
    expect(await post(line, "/bookings", "order-1.1", {})).toMatchObject({ code: "carrier_unavailable" });
    expect(warned).toHaveBeenCalledWith("carrier not reached", {
      reference: "order-1.1",
      reason: "ECONNREFUSED",
    });
  });

  test.each([
    [401, { code: "key_refused" }, { carrier_status: 401, carrier_code: "key_refused" }],
    [422, { code: "Budi, Jl. Melati 12" }, { carrier_status: 422 }],
    [400, "no JSON", { carrier_status: 400 }],
  ])(
    "given it says no with %s and %o, then it is not asked again, and only its code is told",
    async (status, body, present) => {
      carrier.answers({ status, body });
      expect(await send()).toMatchObject({ kind: "unavailable", code: "carrier_refused", present });
      expect((await send()) as object).not.toHaveProperty("present.message");
      expect(carrier.arrived).toHaveLength(2);
    },
  );

  test("given trouble, then the log says which booking and why, and never the key", async () => {
    carrier.answers(down(500));
    await send();
    expect(warned).toHaveBeenCalledWith("carrier in trouble", { reference: "order-1.1", status: 500 });
    expect(JSON.stringify(warned.mock.calls)).not.toContain("secret-key");
  });
});
