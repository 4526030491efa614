import type { Client, Json } from "../client.ts";
import { handIn } from "./evidence.ts";
import type { Call, People } from "./scene.ts";
import type { WaybillStep } from "./stories.ts";

/** One agent judges explanations, another reviews the appeals: nobody reviews what they issued (R5.4). */
const JUDGE = "agent-1";
const REVIEWER = "agent-2";

const STATEMENT =
  "Paket ada di gudang kurir di Bekasi sejak Senin pagi, sudah dipindai dua kali, dan akan diantar kepada pembeli besok siang.";
const ITEMS = ["shipment_screenshots", "signed_proof", "carrier_site_check", "chat"];

/** Plays what is said about a waybill (R5), and what follows from it, step by step. */
export async function playWaybill(
  client: Client,
  call: Call,
  steps: readonly WaybillStep[],
  who: People,
): Promise<void> {
  let notice: Json;
  let appeal: Json;
  const at = () => `/notices/${notice.notice_id}`;
  for (const step of steps) {
    const post = (path: string, body: unknown, as: string) => call("POST", path, body, as, step);
    if (step === "report") {
      const said = { kind: "invalid_number", text: "Nomor resi tidak ditemukan di situs kurir." };
      notice = await post(`/shipments/${who.order}/notices`, said, who.buyer);
    } else if (step === "explain") {
      const text = "Paket sudah dipindai di gudang kurir; situsnya terlambat.";
      notice = await post(`${at()}/explanation`, { text }, who.seller);
    } else if (step === "accept") {
      notice = await post(`${at()}/acceptance`, {}, who.seller);
    } else if (step === "uphold" || step === "dismiss") {
      await call("POST", `${at()}/claim`, {}, JUDGE, `${step}-claim`);
      const reason = step === "uphold" ? "number_is_right" : "not_proven";
      await post(`${at()}/judgement`, { reason, text: "Dinilai dari data kurir." }, JUDGE);
      notice = await call("GET", at(), undefined, who.seller, step);
    } else if (step === "appeal") {
      appeal = await post(`/penalties/${notice.penalty_id}/appeals`, {}, who.seller);
    } else if (step === "hand_in") {
      await appealWith(client, call, appeal.appeal_id, who.seller);
    } else {
      const outcome = step === "grant_appeal" ? "upheld" : "refused";
      const reason = outcome === "upheld" ? "shipment_proven" : "shipment_not_proven";
      const path = `/appeals/${appeal.appeal_id}`;
      await call("POST", `${path}/claim`, {}, REVIEWER, `${step}-claim`);
      await post(`${path}/decision`, { outcome, reason, text: "Ditinjau bersama bukti." }, REVIEWER);
    }
  }
}

/** Uploads what the checklist asks for, and hands the appeal in; once it was, played again, it is left alone. */
async function appealWith(client: Client, call: Call, id: string, seller: string): Promise<void> {
  const path = `/appeals/${id}`;
  const { status } = await call("GET", path, undefined, seller, "look");
  if (status === "gathering")
    await handIn(client, call, { path, as: seller, requirements: ITEMS, statement: STATEMENT });
}
