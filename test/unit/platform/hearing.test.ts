import { beforeEach, describe, expect, test, vi } from "vitest";
import { hearing } from "../../../functions/platform/hearing.ts";
import { log } from "../../../functions/platform/log.ts";
import type { Told } from "../../../functions/platform/published.ts";
import { heard } from "../given.ts";
import { redelivered } from "./deliveries.ts";

const ofShop = (id: string, shop_id: string): Told => heard("refund.approved", { id, subject: { shop_id } });
/** As the bus puts them into a queue. */
const queued = (...events: readonly Told[]) =>
  redelivered(...events.map((detail) => JSON.stringify({ "detail-type": detail.type, detail })));
const failures = (...messages: readonly string[]) => ({
  batchItemFailures: messages.map((itemIdentifier) => ({ itemIdentifier })),
});

let logged: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.restoreAllMocks();
  logged = vi.spyOn(log, "error").mockImplementation(() => {});
});

describe("a room's listeners", () => {
  test("given events of one shop, then they are heard whole, one after the other, in the order they came", async () => {
    const steps: string[] = [];
    const listen = hearing(async ({ id, type }) => {
      steps.push(`${type} ${id} begins`);
      await new Promise((resume) => setImmediate(resume));
      steps.push(`${id} ends`);
    });
    expect(await listen(queued(ofShop("b", "toko-1"), ofShop("a", "toko-1")))).toEqual(failures());
    expect(steps).toEqual(["refund.approved b begins", "b ends", "refund.approved a begins", "a ends"]);
  });

  test("given events that take more than half of its time, then those not begun come again, and what was heard does not", async () => {
    let left = 30_000;
    const ids: string[] = [];
    const listen = hearing(async ({ id }) => {
      ids.push(id);
      left -= 8_000;
    });
    const four = queued(...["a", "b", "c", "d"].map((id) => ofShop(id, "toko-1")));
    expect(await listen(four, { getRemainingTimeInMillis: () => left })).toEqual(failures("m2", "m3"));
    expect(ids).toEqual(["a", "b"]);
    expect(logged).not.toHaveBeenCalled();
  });

  test("given events of several shops, then one that takes long holds up no other shop", async () => {
    const ended: string[] = [];
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const listen = hearing(async ({ id, subject }) => {
      if (subject.shop_id === "slow") await released;
      ended.push(id);
      if (id === "3") release();
    });
    await listen(queued(ofShop("1", "slow"), ofShop("2", "toko-1"), ofShop("3", "toko-1")));
    expect(ended).toEqual(["2", "3", "1"]);
  });

  test("given events that are about no shop, then those about the same thing are heard in order", async () => {
    const busy = new Set<string>();
    const listen = hearing(async ({ subject }) => {
      const about = Object.values(subject)[0] ?? "";
      expect(busy.has(about)).toBe(false);
      busy.add(about);
      await new Promise((resume) => setImmediate(resume));
      busy.delete(about);
    });
    const of = (buyer_id: string) => heard("consent.changed", { subject: { buyer_id } });
    expect(await listen(queued(of("x"), of("y"), of("x")))).toEqual(failures());
    expect(logged).not.toHaveBeenCalled();
  });

  test("given one in the middle fails, then just that one comes again, and the others are heard", async () => {
    const ids: string[] = [];
    const listen = hearing(async ({ id }) => {
      if (id === "2") throw new Error("cannot");
      ids.push(id);
    });
    const events = [
      ofShop("1", "toko-1"),
      ofShop("2", "toko-1"),
      ofShop("3", "toko-1"),
      ofShop("4", "toko-2"),
    ];
    expect(await listen(queued(...events))).toEqual(failures("m1"));
    expect(ids.sort()).toEqual(["1", "3", "4"]);
  });

  test.each([["no JSON"], ["null"], ["{}"], ['{"detail":{"id":"x"}}']])(
    "given a message that is %s, then it comes again, and holds up no other",
    async (body) => {
      const listen = hearing(async () => {});
      const delivery = redelivered(body, JSON.stringify({ detail: ofShop("1", "toko-1") }));
      expect(await listen(delivery)).toEqual(failures("m0"));
    },
  );

  test("R8.5 given what fails, then it is logged by its id, and nothing that is in it", async () => {
    const listen = hearing(async () => Promise.reject(new Error("cannot")));
    const event = { ...ofShop("rf_1-2", "toko-1"), data: { text: "RAHASIA" } };
    const unread = redelivered("RAHASIA, and no JSON");
    await listen(queued(event));
    await listen(unread);
    const [first, second] = logged.mock.calls;
    expect(first?.[1]).toMatchObject({ about: ["rf_1-2"], messages: ["m0"] });
    expect(second?.[1]).toMatchObject({ about: ["unread"], messages: ["m0"] });
    const words = logged.mock.calls.flatMap(([, { error }]: [string, { error: Error }]) => [
      error.message,
      error.stack,
    ]);
    expect(JSON.stringify([logged.mock.calls, words])).not.toContain("RAHASIA");
  });
});

describe("what is done once for all events of a shop", () => {
  const hear = async ({ id }: Told) => {
    if (id === "bad") throw new Error("cannot");
  };

  test("given events of two shops, then it is done once for each, after the last that was heard", async () => {
    const afterwards = vi.fn(async () => {});
    const events = [
      ofShop("1", "toko-1"),
      ofShop("2", "toko-2"),
      ofShop("3", "toko-1"),
      ofShop("bad", "toko-1"),
    ];
    expect(await hearing(hear, afterwards)(queued(...events))).toEqual(failures("m3"));
    expect(afterwards.mock.calls.flat()).toEqual(expect.arrayContaining([events[1], events[2]]));
    expect(afterwards).toHaveBeenCalledTimes(2);
  });

  test("given it fails, then all events of that shop come again, and no others", async () => {
    const afterwards = async ({ subject }: Told) => {
      if (subject.shop_id === "toko-1") throw new Error("cannot");
    };
    const events = [ofShop("1", "toko-1"), ofShop("2", "toko-2"), ofShop("3", "toko-1")];
    expect(await hearing(hear, afterwards)(queued(...events))).toEqual(failures("m0", "m2"));
  });

  test("given none of a shop's was heard, then it is not done", async () => {
    const afterwards = vi.fn(async () => {});
    await hearing(hear, afterwards)(queued(ofShop("bad", "toko-1")));
    expect(afterwards).not.toHaveBeenCalled();
  });
});
