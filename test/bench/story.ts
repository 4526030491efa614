import { repliedAutomatically } from "./auto-replies.ts";
import { type Called, call, type Door, doors, type Sent } from "./calling.ts";
import { complaints } from "./complaints.ts";
import { talked } from "./conversations.ts";
import { confirmed, DEAR, heard } from "./disputes.ts";
import { followedUp } from "./follow-ups.ts";
import { type Followed, follow } from "./following.ts";
import type { Ground } from "./ground.ts";
import { notices } from "./notices.ts";
import { sold } from "./products.ts";
import { reviewed } from "./reviews.ts";
import { ADDRESS, asked, editedPolicy, handedIn, SHOP } from "./samples.ts";
import { scorecards } from "./scorecards.ts";
import { sessions } from "./sessions.ts";
import { webhooks } from "./webhooks.ts";
import type { Json } from "./wire.ts";

/** One call of a route, by somebody, in some situation, and what it set in motion. */
export interface Chapter extends Called {
  readonly id: string;
  /** The situation, where a route is called in several. */
  readonly when?: string;
  readonly followed: Followed;
}

/** What the chapters are told with. */
export class Telling {
  readonly chapters: Chapter[] = [];
  private orders = 0;

  constructor(
    private readonly ground: Ground,
    private readonly doors: ReadonlyMap<string, Door>,
  ) {}

  async tell(id: string, sent: Sent, when?: string): Promise<Json> {
    const door = this.doors.get(id);
    if (door === undefined) throw new Error(`there is no route ${id}`);
    const called = await call(this.ground.wire, door, sent);
    const followed = await follow(this.ground, called.requests);
    this.chapters.push({ id, ...called, followed, ...(when ? { when } : {}) });
    return called.body;
  }

  /** Something that is done by no route. */
  async step(id: string, act: () => Promise<unknown>, when?: string): Promise<void> {
    const { value, requests } = await this.ground.wire.during(act);
    const followed = await follow(this.ground, requests);
    this.chapters.push({
      id,
      status: 200,
      body: value,
      requests,
      event: {},
      followed,
      ...(when ? { when } : {}),
    });
  }

  /** A new order that has come as far as `until`. */
  async order(until: "placed" | "delivered" | "completed", more: object = {}): Promise<string> {
    this.orders += 1;
    const order_id = `INV-20261124-MPL-39128475${String(this.orders).padStart(2, "0")}`;
    const path = { order_id };
    await this.tell("putOrder", { as: "marketplace", path, body: { ...handedIn(), ...more } });
    if (until === "placed") return order_id;
    await this.tell("reportShipment", { as: "marketplace", path, body: {} });
    await this.tell("reportDelivery", { as: "marketplace", path, body: {} });
    if (until === "completed") await this.tell("completeOrder", { as: "marketplace", path, body: {} });
    return order_id;
  }

  async request(order_id: string, more: object = {}, when?: string): Promise<string> {
    const body = { ...asked(order_id), ...more };
    const answer = await this.tell("requestRefund", { as: "buyer", body }, when);
    if (!answer.refund_id) throw new Error(`no case was opened: ${JSON.stringify(answer)}`);
    return answer.refund_id;
  }
}

/** Calls every route of every contract at least once, in situations that matter to what it costs. */
export async function tellAll(ground: Ground): Promise<readonly Chapter[]> {
  const all = await doors();
  const telling = new Telling(ground, all);
  await reading(telling);
  await approvals(telling);
  await deadlines(telling);
  await returns(telling);
  await disputes(telling);
  await callBacks(telling);
  await shortOfMoney(telling);
  await shipping(telling);
  await failedDeliveries(telling);
  await notices(telling);
  await complaints(telling);
  await webhooks(telling);
  await followedUp(telling);
  await reviewed(telling);
  await sold(telling);
  await talked(telling);
  await repliedAutomatically(telling);
  await sessions(telling);
  await scorecards(telling);
  await operators(telling);
  const told = new Set(telling.chapters.map(({ id }) => id));
  const missing = [...all.keys()].filter((id) => !told.has(id));
  if (missing.length > 0) throw new Error(`no chapter calls ${missing.join(", ")}`);
  const broken = telling.chapters.find(({ status, when }) => status >= 400 && !when?.startsWith("refused"));
  if (broken) throw new Error(`${broken.id} answered ${broken.status}: ${JSON.stringify(broken.body)}`);
  return telling.chapters;
}

async function reading(telling: Telling): Promise<void> {
  const order_id = await telling.order("delivered");
  const { text: _text, ...quoted } = asked(order_id);
  await telling.tell("getHealth", { as: "buyer" });
  await telling.tell("getOpenApi", { as: "buyer" });
  await telling.tell("getSample", { as: "buyer", path: { sample: "chat" } });
  await telling.tell("getEligibility", { as: "buyer", path: { order_id } });
  await telling.tell("quoteRefund", { as: "buyer", body: quoted });
  const refund_id = await telling.request(order_id);
  for (const id of ["getRefund", "getTimeline"])
    await telling.tell(id, { as: "seller", path: { refund_id } });
  await telling.tell("listRefunds", { as: "seller", query: { waiting_for: "seller" } });
  await telling.tell("getOrder", { as: "seller", path: { order_id } });
  await telling.tell("listOrders", { as: "seller", query: { status: "delivered" } });
  for (const id of ["getBalance", "getStatement"]) {
    await telling.tell(id, { as: "seller", path: { shop_id: SHOP } });
  }
  await telling.tell("withdraw", { as: "buyer", path: { refund_id }, body: {} });
  const path = { shop_id: SHOP };
  await telling.tell("putShopProfile", { as: "marketplace", path, body: { name: "Batik Nusantara" } });
  await telling.tell("getShopProfile", { as: "buyer", path });
  await telling.tell("getShopNames", { as: "agent", query: { shop_ids: `${SHOP},shop-2` } });
}

async function approvals(telling: Telling): Promise<void> {
  const held = await telling.request(await telling.order("delivered"));
  const approval = { as: "seller", path: { refund_id: held }, body: {}, key: "one-key" } as const;
  await telling.tell("approve", approval, "held money");
  await telling.tell("approve", approval, "sent again under its key");
  const other = { ...approval, key: "another-key" };
  await telling.tell("approve", other, "refused: decided already");
  const report = { as: "marketplace", path: { refund_id: held }, body: { result: "settled" } } as const;
  await telling.tell("report_payment", report);
  // Two orders complete, so that the balance suffices for both the case and what follows.
  await telling.order("completed");
  const released = await telling.request(await telling.order("completed"));
  await telling.tell("approve", { as: "seller", path: { refund_id: released }, body: {} }, "released money");
  const order_id = await telling.order("placed");
  await telling.tell("cancelOrder", { as: "marketplace", path: { order_id }, body: {} });
  const refund_ids: string[] = [];
  for (let n = 0; n < 3; n += 1) refund_ids.push(await telling.request(await telling.order("delivered")));
  await telling.tell("bulkApprove", { as: "seller", body: { refund_ids } }, "3 cases");
}

async function deadlines(telling: Telling): Promise<void> {
  const refund_id = await telling.request(await telling.order("delivered"));
  const { expire } = await import("../../functions/clocks/expiry.ts");
  await telling.step(
    "expire",
    () => expire({ kind: "refund", case_id: refund_id, shop_id: SHOP }, Date.now() + 10 * DAY_MS),
    "held money",
  );
  const { handler } = await import("../../functions/clocks/timers.ts");
  await telling.step("everyMinute", () => handler(), "nothing is overdue");
}

async function returns(telling: Telling): Promise<void> {
  const path = { shop_id: SHOP };
  const addressless = await telling.request(await telling.order("delivered"), RETURN);
  const approval = { as: "seller", path: { refund_id: addressless }, body: {} } as const;
  await telling.tell("approve", approval, "a return, no address yet");
  await telling.tell("putReturnAddress", { as: "seller", path, body: ADDRESS });
  await telling.tell("getReturnAddress", { as: "seller", path });
  const refund_id = await telling.request(await telling.order("delivered"));
  const rejection = { reason: "goods_must_come_back", text: "Mohon kirim barangnya kembali dahulu." };
  await telling.tell("reject", { as: "seller", path: { refund_id }, body: rejection });
  await telling.tell("agree_to_return", { as: "buyer", path: { refund_id }, body: {} });
  const shipment = { carrier: "jnt", waybill: "JP9876543210" };
  await telling.tell("ship_return", { as: "buyer", path: { refund_id }, body: shipment });
  await telling.tell("report_return_delivery", { as: "marketplace", path: { refund_id }, body: {} });
  const receipt = { as: "seller", path: { refund_id }, body: { condition: "as_sent" } } as const;
  await telling.tell("confirm_receipt", receipt);
  const approved = await telling.request(await telling.order("delivered"), RETURN);
  const again = { as: "seller", path: { refund_id: approved }, body: {} } as const;
  await telling.tell("approve", again, "a return, address known");
}

const DAY_MS = 86_400_000;
const RETURN = { type: "return_and_refund", reason: "not_as_described", sub_reason: "wrong_size" };

async function disputes(telling: Telling): Promise<void> {
  const refund_id = await telling.request(await telling.order("completed"));
  const rejection = { reason: "sent_as_ordered", text: "Barang dikirim sesuai pesanan, lihat foto kemasan." };
  await telling.tell("reject", { as: "seller", path: { refund_id }, body: rejection });
  const opened = { as: "buyer", path: { refund_id }, body: {} } as const;
  await heard(telling, await telling.tell("open_dispute", opened, "released money frozen"));
  const held = await telling.request(await telling.order("delivered", DEAR));
  await telling.tell("reject", { as: "seller", path: { refund_id: held }, body: rejection });
  await confirmed(telling, await telling.tell("open_dispute", { ...opened, path: { refund_id: held } }));
}

async function callBacks(telling: Telling): Promise<void> {
  const refund_id = await telling.request(await telling.order("delivered"));
  const left = { phone: "0812-3456-7890", topic: "Sol sepatu kanan lepas, penjual belum menjawab." };
  const asked = { as: "buyer", path: { refund_id }, body: left } as const;
  const { call_back_id } = await telling.tell("requestCallBack", asked);
  await telling.tell("requestCallBack", asked, "refused: one is open");
  const path = { call_back_id };
  await telling.tell("listCallBacks", { as: "agent" });
  await telling.tell("claimCallBack", { as: "agent", path, body: {} });
  await telling.tell("getCallBack", { as: "agent", path });
  await telling.tell("releaseCallBack", { as: "agent", path, body: {} });
  await telling.tell("claimCallBack", { as: "agent", path, body: {} }, "once more");
  await telling.tell("reportAttempt", { as: "agent", path, body: { outcome: "reached" } });
  await telling.tell("getCallBackTimeline", { as: "buyer", path });
  const again = await telling.tell("requestCallBack", asked, "another one");
  await telling.tell("withdrawCallBack", {
    as: "buyer",
    path: { call_back_id: again.call_back_id },
    body: {},
  });
  const { expire } = await import("../../functions/clocks/expiry.ts");
  const ref = { kind: "call_back", case_id: call_back_id, shop_id: SHOP } as const;
  await telling.step("expire", () => expire(ref, Date.now() + 31 * DAY_MS), "a call-back's number");
}

async function shortOfMoney(telling: Telling): Promise<void> {
  const path = { shop_id: SHOP };
  const refund_id = await telling.request(await telling.order("completed"));
  const { payable } = await telling.tell("getBalance", { as: "marketplace", path });
  const payout = { amount: payable, reference: "PO-20261124-0001" };
  await telling.tell("payOut", { as: "marketplace", path, body: payout });
  await telling.tell(
    "approve",
    { as: "seller", path: { refund_id }, body: {} },
    "the balance is short: queued",
  );
  const topUp = { amount: { amount: 1_000_000, currency: "IDR" }, reference: "TU-20261124-0001" };
  await telling.tell("topUp", { as: "marketplace", path, body: topUp });
  const { serveLine } = await import("../../functions/refunds/line.ts");
  await telling.step("serveLine", () => serveLine(SHOP), "one case queued");
}

async function shipping(telling: Telling): Promise<void> {
  const order_id = "INV-20261124-OWN-3912847501";
  const path = { order_id };
  const handed = { ...handedIn(), delivery_method: "own_carrier" };
  await telling.tell("putOrder", { as: "marketplace", path, body: handed }, "own carrier");
  await telling.tell("listCarriers", { as: "seller" });
  const said = { carrier: "jnt", waybill: "JP1234567890" };
  await telling.tell("checkWaybill", { as: "seller", body: said });
  await telling.tell("shipOrder", { as: "seller", path, body: said });
  await telling.tell("getShipment", { as: "buyer", path });
  const tracked = { ...said, tag: "InTransit", occurred_at: new Date().toISOString() };
  const first = { as: "marketplace", body: tracked, signed: true } as const;
  await telling.tell("reportTracking", first, "first in its process: reads the secret");
  const next = { ...first, body: { ...tracked, tag: "OutForDelivery" } };
  await telling.tell("reportTracking", next);
  const { waybillId } = await import("../../functions/waybills/store.ts");
  const { expire } = await import("../../functions/clocks/expiry.ts");
  const parcel = { kind: "parcel", case_id: waybillId(said.carrier, said.waybill), shop_id: SHOP } as const;
  await telling.step("expire", () => expire(parcel, Date.now() + 10 * DAY_MS), "a parcel that does not move");
  const goesBack = { ...tracked, tag: "Exception", subtag: "Exception_010" };
  await telling.tell("reportTracking", { ...first, body: goesBack }, "goes back to its sender");
  await telling.tell("listTroubles", { as: "seller", query: { trouble: "returning_to_sender" } });
  await telling.tell("getTracking", { as: "buyer", path });
  const wanted = { ...said, waybill: "JP1234567891" };
  const { preview } = await telling.tell("previewChange", { as: "seller", path, body: wanted });
  await telling.tell("confirmChange", { as: "seller", path, body: { ...wanted, preview } });
  for (const when of ["booked; first in its process: reads the secret", "booked"]) {
    const booked = { order_id: await telling.order("placed") };
    await telling.tell("shipOrder", { as: "seller", path: booked, body: {} }, when);
  }
}

/** What only a sandbox has; what it tells our own endpoint is answered on loopback. */
async function simulatedCarrier(telling: Telling): Promise<void> {
  const reference = "INV-20261124-MPL-3912847500.1";
  const asked = {
    reference,
    order_id: "INV-20261124-MPL-3912847500",
    shipping: 1,
    shop_id: SHOP,
    buyer_id: "buyer-70412",
    service: "regular",
  };
  const holder = { as: {}, booking: reference } as const;
  const { waybill } = await telling.tell("bookParcel", { ...holder, body: asked });
  const life = { as: "operator", path: { waybill }, body: { life: "delivered" } } as const;
  await telling.tell("liveParcel", life);
  await telling.tell("cancelBooking", { ...holder, body: { reference } });
}

async function failedDeliveries(telling: Telling): Promise<void> {
  const order_id = "INV-20261124-OWN-3912847502";
  const path = { order_id };
  const handed = { ...handedIn(), delivery_method: "own_carrier" };
  await telling.tell("putOrder", { as: "marketplace", path, body: handed }, "own carrier");
  const wrong = { carrier: "jnt", waybill: "JP1234567892" };
  await telling.tell("shipOrder", { as: "seller", path, body: wrong });
  const body = { reason: "invalid_shipping_address" };
  await telling.tell("reportFailedDelivery", { as: "seller", path, body });
  await telling.tell("listFailedDeliveries", { as: "seller" });
  await telling.tell("getFailedDelivery", { as: "seller", path });
  await telling.tell("getFailedDeliveryTimeline", { as: "seller", path });
  const prepared = { resolution: "reshipment_prepared" };
  await telling.tell("chooseResolution", { as: "seller", path, body: prepared }, "prepare a re-shipment");
  const again = { carrier: "jnt", waybill: "JP1234567893" };
  await telling.tell("callTheLogistics", { as: "seller", path, body: again });
  await telling.tell("reportFailedDelivery", { as: "seller", path, body }, "a second time");
  const refunded = { resolution: "refund_the_buyer" };
  await telling.tell("chooseResolution", { as: "seller", path, body: refunded }, "refund the buyer");
}

async function operators(telling: Telling): Promise<void> {
  const version = { version: "1" };
  await telling.tell("getPolicy", { as: "operator" });
  await telling.tell("getCalendar", { as: "operator" });
  await telling.tell("getPolicyVersion", { as: "operator", path: version });
  await telling.tell("getCalendarVersion", { as: "operator", path: version });
  const term = { count: 3, unit: "business_days" };
  await telling.tell("previewDeadline", { as: "seller", body: { term } });
  await telling.tell("publishPolicy", { as: "operator", body: await editedPolicy() });
  const decree = { year: 2027, decree: "SKB 3 Menteri 2027", holidays: [], joint_leave: [] };
  await telling.tell("publishDecree", { as: "operator", body: decree });
  const delivered = await telling.order("delivered");
  await telling.request(delivered, {}, "first in its process under a new policy and calendar");
  const version2 = { as: "operator", path: { version: "2" } } as const;
  await telling.tell("getPolicyVersion", version2, "a published version");
  process.env.STAGE_KIND = "sandbox";
  await simulatedCarrier(telling);
  await telling.tell("getClock", { as: "operator" });
  const to = new Date(Date.now() + 10 * DAY_MS).toISOString();
  await telling.tell("moveClock", { as: "operator", body: { to } }, "passing deadlines");
}
