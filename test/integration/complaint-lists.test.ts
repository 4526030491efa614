import { describe, expect, it } from "vitest";
import { instant, untilInJakarta } from "../../functions/kernel/instants.ts";
import type { Json } from "../../local/client.ts";
import { done } from "./support/cases.ts";
import { APOLOGY, act, complained, escalated } from "./support/complaints.ts";
import { openReachableShop } from "./support/follow-ups.ts";
import { anAddress, mailArrives, mailsTo } from "./support/mails.ts";
import { agent, openShop } from "./support/people.ts";
import { until } from "./support/until.ts";

describe("Mails about complaints (R8.4)", () => {
  it("tell the shop what to answer until when, the buyer what is proposed, and both how it ended", async () => {
    const shop = await openReachableShop("en");
    const toko = anAddress("toko");
    done(await shop.seller.put(`/shops/${shop.shop_id}/contact`, { email: toko, language: "id" }));
    const complaint = await complained(shop);
    const asked = await mailArrives(toko, complaint.order_id);
    expect(asked.subject).toBe(`Keluhan tentang pesanan ${complaint.order_id}`);
    expect(asked.text).toContain(`${untilInJakarta(instant(Date.parse(complaint.due.at)))} WIB`);
    const { due } = done(await act(shop.seller, complaint, "proposals", APOLOGY));
    const offered = await mailArrives(shop.address, "A solution is proposed");
    expect(offered.text).toContain(`${untilInJakarta(instant(Date.parse(due.at)))} WIB`);
    done(await act(shop.buyer, complaint, "acceptance", { proposal: 1 }));
    await mailArrives(toko, "Keluhan selesai");
    await mailArrives(shop.address, "A complaint is closed");
    // A proposal that was the answer as well is one mail.
    expect(await mailsTo(shop.address)).toHaveLength(2);
    expect(JSON.stringify([await mailsTo(toko), await mailsTo(shop.address)])).not.toMatch(
      /Kancing|Mohon maaf/,
    );
  });
});

describe("Lists of complaints (R3.8, R6.3)", () => {
  it("are a shop's and a buyer's own, filtered in any combination; the agents' is what was escalated", async () => {
    const shop = await openShop();
    const late = await complained(shop, { category: "late" });
    const { complaint } = await escalated(shop);
    const withdrawn = await complained(shop);
    done(await act(shop.buyer, withdrawn, "withdrawal"));
    const ids = async (who: typeof shop.buyer, query: string) =>
      done(await who.get(`/complaints?${query}`)).items.map((one: Json) => one.complaint_id);
    await until("the list to know of all three", async () => {
      const { items } = done(await shop.buyer.get("/complaints"));
      return items.length === 3 && items[0].status === "closed" && items[1].status === "escalated";
    });
    for (const who of [shop.buyer, shop.seller]) {
      expect(await ids(who, "waiting_for=seller")).toEqual([late.complaint_id]);
      expect(await ids(who, "status=closed")).toEqual([withdrawn.complaint_id]);
      expect(await ids(who, "outcome=withdrawn")).toEqual([withdrawn.complaint_id]);
      expect(await ids(who, "category=late&sort=due")).toEqual([late.complaint_id]);
      expect(await ids(who, `order_id=${complaint.order_id}`)).toEqual([complaint.complaint_id]);
      expect(await ids(who, `complaint_id=${late.complaint_id}&category=damaged`)).toEqual([]);
      expect(await ids(who, "created_to=2020-01-01")).toEqual([]);
    }
    expect(await ids(agent, `shop_id=${shop.shop_id}&status=escalated`)).toEqual([complaint.complaint_id]);
    expect(await ids(agent, `shop_id=${shop.shop_id}&status=escalated&mine=true`)).toEqual([]);
    expect(await ids(agent, `buyer_id=${shop.buyer_id}`)).toHaveLength(3);
    const [row] = done(await agent.get(`/complaints?complaint_id=${complaint.complaint_id}`)).items;
    expect(row).toMatchObject({
      status: "escalated",
      escalated: "by_buyer",
      waiting_for: ["agent"],
      line_count: 1,
    });
    const queue = done(await agent.get("/complaints?limit=100")).items;
    expect(queue.every((one: Json) => one.status === "escalated")).toBe(true);
  });
});
