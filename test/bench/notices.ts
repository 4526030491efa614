import { appealed } from "./appeals.ts";
import { acceptFile, PICTURE } from "./disputes.ts";
import { editedPolicy, handedIn, SHOP } from "./samples.ts";
import type { Telling } from "./story.ts";

const DAY_MS = 86_400_000;

/** R5.1, R5.2: reports, an explanation with a file and how it is judged, an acceptance, silence, and what that costs. */
export async function notices(telling: Telling): Promise<void> {
  const handed = { ...handedIn(), delivery_method: "own_carrier" };
  const { expire } = await import("../../functions/clocks/expiry.ts");
  /** An order with a notice about its waybill. */
  const noticed = async (n: number, when?: string): Promise<{ order_id: string; notice_id: string }> => {
    const order_id = `INV-20261124-OWN-391284760${n}`;
    const path = { order_id };
    await telling.tell("putOrder", { as: "marketplace", path, body: handed }, "own carrier");
    const said = { carrier: "jnt", waybill: `JP123456800${n}` };
    await telling.tell("shipOrder", { as: "seller", path, body: said });
    const body = { kind: "invalid_number", text: "Resi tidak ditemukan di situs kurir." };
    const { notice_id } = await telling.tell("reportWaybill", { as: "buyer", path, body }, when);
    return { order_id, notice_id };
  };
  const { order_id, notice_id } = await noticed(1);
  const path = { notice_id };
  const more = { kind: "mismatch", text: "Kotanya lain." };
  const joins = { as: "buyer", path: { order_id }, body: more } as const;
  await telling.tell("reportWaybill", joins, "joins the one that is open");
  await telling.tell("getReportable", { as: "buyer", path: { order_id } });
  await telling.tell("getNotice", { as: "seller", path });
  const shown = { as: "seller", path, body: PICTURE } as const;
  const { file } = await telling.tell("openFileOfNotice", shown);
  await acceptFile("notice", notice_id, file.file_id);
  await telling.tell("getNoticeFile", { as: "seller", path: { ...path, file_id: file.file_id } });
  const text = "Paket sudah dipindai di gudang kurir.";
  const files = [file.file_id];
  await telling.tell("explainNotice", { as: "seller", path, body: { text, files } }, "with a file");
  await telling.tell("listNotices", { as: "agent" });
  await telling.tell("claimNotice", { as: "agent", path, body: {} });
  await telling.tell("releaseNotice", { as: "agent", path, body: {} });
  await telling.tell("claimNotice", { as: "agent", path, body: {} }, "once more");
  const judged = { reason: "not_proven", text: "Kurir tidak mengenal resi ini." };
  const previewed = { as: "agent", path, body: { reason: judged.reason } } as const;
  await telling.tell("previewJudgementOfNotice", previewed);
  await telling.tell(
    "judgeNotice",
    { as: "agent", path, body: judged },
    "dismissed: the shop's first points",
  );
  await telling.tell("getNoticeTimeline", { as: "buyer", path });
  const accepted = { as: "seller", path: { notice_id: (await noticed(2)).notice_id }, body: {} } as const;
  const { penalty_id } = await telling.tell("acceptNotice", accepted);
  const silent = await noticed(3);
  const ref = { kind: "notice", case_id: silent.notice_id, shop_id: SHOP } as const;
  await telling.step("expire", () => expire(ref, Date.now() + 10 * DAY_MS), "a notice without an answer");
  await telling.tell("getPenalty", { as: "seller", path: { penalty_id } });
  await telling.tell("getPenaltyTimeline", { as: "seller", path: { penalty_id } });
  await telling.tell("listPenalties", { as: "seller" });
  await telling.tell("getPoints", { as: "seller", path: { shop_id: SHOP } });
  const { penalties } = await editedPolicy();
  await telling.tell("dryRunPenalties", { as: "operator", body: { penalties } });
  const dismissed = await telling.tell("getNotice", { as: "seller", path }, "once it is decided");
  await appealed(telling, dismissed.penalty_id);
  const points = { kind: "penalty", case_id: penalty_id, shop_id: SHOP } as const;
  await telling.step("expire", () => expire(points, Date.now() + 91 * DAY_MS), "points that lapse");
}
