import { transcribed } from "./conversations.ts";
import { AGENTS, acceptFile, PICTURE } from "./disputes.ts";
import type { Telling } from "./story.ts";

const FILES = ["shipment_screenshots", "signed_proof", "carrier_site_check", "chat"];
const STATEMENT =
  "Paket ada di gudang kurir di Bekasi sejak Senin pagi, sudah dipindai dua kali, dan akan diantar besok siang.";
const UPHELD = {
  outcome: "upheld",
  reason: "carrier_confirms",
  text: "Kurir membenarkan pemindaian di Bekasi; tanda terima bertanda tangan terbaca.",
};

/** R5.3, R5.4: an appeal is begun, handed in with all five items, reviewed, asked about and upheld. */
export async function appealed(telling: Telling, penalty_id: string): Promise<void> {
  const begin = { as: "seller", path: { penalty_id }, body: {} } as const;
  const first = await telling.tell("openAppeal", begin);
  const given = { as: "seller", path: { appeal_id: first.appeal_id }, body: {} } as const;
  await telling.tell("withdrawAppeal", given, "before it was handed in");
  const { appeal_id } = await telling.tell("openAppeal", begin, "once more");
  const path = { appeal_id };
  const seller = { as: "seller", path } as const;
  const files: string[] = [];
  for (const requirement of FILES) {
    const { file } = await telling.tell("openFileOfAppeal", { ...seller, body: { ...PICTURE, requirement } });
    await acceptFile("appeal", appeal_id, file.file_id);
    files.push(file.file_id);
  }
  const words = { text: "Resinya sudah kami cek, kak." };
  const about = { conversation_id: `cv_${first.order_id}` };
  await telling.tell("sendMessage", { as: "seller", path: about, body: words });
  const { transcript_id } = await transcribed(telling, first.order_id, "seller");
  await telling.tell("addTranscriptToAppeal", { ...seller, body: { transcript_id } });
  const body = { statement: STATEMENT, files };
  const { version } = await telling.tell("saveAppealDraft", { ...seller, body });
  await telling.tell("getAppeal", seller);
  await telling.tell("submitEvidenceOfAppeal", { ...seller, body: { draft: version } }, "with four files");
  await telling.tell("getAppealFile", { ...seller, path: { ...path, file_id: files[0] ?? "" } });
  const [one, two] = AGENTS.map((as) => ({ as, path, body: {} }));
  if (one === undefined || two === undefined) return;
  await telling.tell("listAppeals", { as: AGENTS[0] }, "the agents' queue");
  await telling.tell("claimAppeal", one);
  await telling.tell("releaseAppeal", one);
  const given_to = { to: AGENTS[0].sub };
  await telling.tell("reassignAppeal", { as: "operator", path, body: given_to });
  await telling.tell("getAppeal", { as: AGENTS[0], path }, "all that an agent sees");
  const asked = { ...one, body: { text: "Mohon tanda terima yang lebih jelas." } };
  await telling.tell("askMoreOfAppeal", asked);
  await telling.tell("finishEvidenceOfAppeal", { ...seller, body: {} });
  await telling.tell("confirmAppeal", two, "refused: nothing is proposed");
  await telling.tell("sendBackAppeal", { ...two, body: asked.body }, "refused: nothing is proposed");
  await telling.tell("claimAppeal", two, "once more");
  await telling.tell("previewDecisionOfAppeal", { ...two, body: { outcome: UPHELD.outcome } });
  await telling.tell("decideAppeal", { ...two, body: UPHELD }, "upheld: points and fine come back");
  await telling.tell("getAppealTimeline", seller);
}
