import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { ask, done, order } from "./support/cases.ts";
import { openShop } from "./support/people.ts";
import { settledList } from "./support/varied-cases.ts";

const ids = (rows: readonly Json[]): string[] => rows.map(({ refund_id }) => refund_id);

describe("A list that grows while it is read", () => {
  it.each(["age&direction=descending", "age&direction=ascending", "due"])(
    "still gives every case that was there once, in order; sort=%s",
    async (sort) => {
      const own = await openShop();
      const order_id = await order(own, { paid: 100_000 });
      const some = async (count: number) => {
        for (let n = 0; n < count; n += 1)
          await ask(own, order_id, { amount: { amount: 1_000, currency: "IDR" } });
      };
      await some(6);
      const there = ids(await settledList(own, 6));
      const read: string[] = [];
      for (let token = "", asked = 6; ; asked += 1) {
        const page = done(await own.seller.get(`/refunds?sort=${sort}&limit=2${token}`));
        read.push(...ids(page.items));
        if (page.next_token === undefined || asked > 30) break;
        token = `&next_token=${encodeURIComponent(page.next_token)}`;
        await some(1);
        await settledList(own, asked + 1);
      }
      const old = read.filter((refund_id) => there.includes(refund_id));
      expect(new Set(read).size).toBe(read.length);
      expect([...old].sort()).toEqual([...there].sort());
    },
  );
});
