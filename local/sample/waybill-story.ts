import type { Client, Json } from "../client.ts";
import { Refused } from "../endpoints.ts";
import { PICTURE, PICTURE_SAID } from "./picture.ts";
import type { WaybillStep } from "./stories.ts";

/** Calls the API under a key of this order and step; throws where it is refused. */
export type Call = (method: string, path: string, body: unknown, as: string, step: string) => Promise<Json>;

/** Who has to do with an order, by the names that they sign in with. */
export interface People {
  readonly order: string;
  readonly buyer: string;
  readonly seller: string;
}

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
      await handIn(client, call, appeal.appeal_id, who.seller);
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
async function handIn(client: Client, call: Call, id: string, seller: string): Promise<void> {
  const path = `/appeals/${id}`;
  const { status } = await call("GET", path, undefined, seller, "look");
  if (status !== "gathering") return;
  const files: string[] = [];
  for (const requirement of ITEMS) {
    // Under no key that comes again: a form is good for ten minutes only.
    const wanted = { ...PICTURE_SAID, requirement };
    const { status: answered, body } = await client.call("POST", `${path}/files`, wanted, { as: seller });
    if (answered !== 201) throw new Refused(`The sample's upload was answered ${answered}.`);
    await send(body.form);
    files.push(body.file.file_id);
  }
  await Promise.all(files.map((file) => accepted(call, `${path}/files/${file}`, seller)));
  const draft = { statement: STATEMENT, files };
  const { version } = await call("PUT", `${path}/draft`, draft, seller, "draft");
  await call("POST", `${path}/submissions`, { draft: version }, seller, `hand_in-${version}`);
}

async function send({ url, fields }: Json): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields as Record<string, string>)) body.append(name, value);
  body.append("file", new Blob([new Uint8Array(PICTURE)]), "file");
  const { status } = await fetch(url, { method: "POST", body });
  if (status !== 204) throw new Refused(`The sample's file was answered ${status}.`);
}

const PATIENCE_MS = 60_000;

async function accepted(call: Call, path: string, seller: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const { file } = await call("GET", path, undefined, seller, "file");
    if (file.status === "accepted") return;
    if (Date.now() > end) throw new Refused(`The sample's file is ${file.status} after a minute.`);
    await new Promise((resume) => setTimeout(resume, 250));
  }
}
