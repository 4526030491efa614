import type { Claims } from "./calling.ts";
import { transcribed } from "./conversations.ts";
import { told } from "./samples.ts";
import type { Telling } from "./story.ts";
import type { Json } from "./wire.ts";

/** Two of the platform's agents. */
export const AGENTS: readonly [Claims, Claims] = [
  { sub: "0b9f2c5e-5a1f-4f8e-9d11-6d2f8a3c7e01", "cognito:groups": "[agents]" },
  { sub: "0b9f2c5e-5a1f-4f8e-9d11-6d2f8a3c7e02", "cognito:groups": "[agents]" },
];

/** A picture as a party says it is. */
export const PICTURE = {
  content_type: "image/jpeg",
  bytes: 812_345,
  sha256: `${"A".repeat(43)}=`,
  name: "retak.jpg",
};

const STATEMENT = "Barang retak di sisi kiri saat paket dibuka, lihat foto dan label paketnya.";

/** A decision that gives so much. */
function decision(amount: number): Json {
  const text = "Foto memperlihatkan retak pada sisi kiri; label paket utuh. Sebagian dana dikembalikan.";
  return { outcome: "refund", reason: "shared_fault", amount: { amount, currency: "IDR" }, text };
}

/** What S3's door makes of a file whose upload nobody carries out here: it is accepted. */
export async function acceptFile(
  case_kind: "dispute" | "appeal" | "notice" | "complaint" | "conversation" | "review",
  case_id: string,
  file_id: string,
): Promise<void> {
  const { fileKey, fileOf, advance } = await import("../../functions/evidence/store.ts");
  const { accept } = await import("../../functions/evidence/file.ts");
  const { loadOne, table } = await import("../../functions/platform/table.ts");
  const { TransactWriteCommand } = await import("@aws-sdk/lib-dynamodb");
  const owner = { case_kind, case_id };
  const file = fileOf(await loadOne(fileKey(owner, file_id)));
  if (file?.status !== "awaiting_upload") throw new Error(`${file_id} waits for no upload`);
  const kept = { key: `evidence/${case_kind}/${case_id}/${file_id}`, version_id: "v1" };
  const accepted = accept(file, kept, new Date().toISOString());
  await table.send(new TransactWriteCommand({ TransactItems: [advance(accepted).item] }));
}

/** A disputed refund's event reaches the disputes room. */
async function hearOf(refund: Json): Promise<string> {
  const { hear } = await import("../../functions/disputes/listeners.ts");
  const dispute_id = refund.dispute.replace("/disputes/", "");
  const { refund_id, shop_id } = refund;
  await hear(told("refund.disputed", { refund_id, shop_id }, { data: { dispute_id } }));
  return dispute_id;
}

/** An order about more than one agent decides. */
export const DEAR = { paid: { amount: 60_000_000, currency: "IDR" } };

/** R4: both sides are heard, an agent decides over frozen money. */
export async function heard(telling: Telling, refund: Json): Promise<void> {
  let id = "";
  await telling.step("disputeOpens", async () => {
    id = await hearOf(refund);
  });
  const path = { dispute_id: id };
  const buyer = { as: "buyer", path } as const;
  await telling.tell("getDispute", buyer);
  const picture = { ...buyer, body: { ...PICTURE, requirement: "goods_received" } };
  const { file } = await telling.tell("openFileOfDispute", picture);
  await acceptFile("dispute", id, file.file_id);
  const { order_id } = refund;
  const words = { text: "Barangnya retak, kak." };
  await telling.tell("sendMessage", {
    as: "buyer",
    path: { conversation_id: `cv_${order_id}` },
    body: words,
  });
  const { transcript_id } = await transcribed(telling, order_id, "buyer");
  await telling.tell("addTranscriptToDispute", { ...buyer, body: { transcript_id } });
  const body = { statement: STATEMENT, files: [file.file_id] };
  const draft = await telling.tell("saveDisputeDraft", { ...buyer, body });
  await telling.tell(
    "submitEvidenceOfDispute",
    { ...buyer, body: { draft: draft.version } },
    "with one file",
  );
  await telling.tell("getDisputeFile", { ...buyer, path: { ...path, file_id: file.file_id } });
  for (const as of ["buyer", "seller"] as const)
    await telling.tell("finishEvidenceOfDispute", { as, path, body: {} });
  const agent = { as: AGENTS[0], path, body: {} } as const;
  await telling.tell("listDisputes", { as: AGENTS[0] }, "the agents' queue");
  await telling.tell("claimDispute", agent);
  await telling.tell("getDispute", { as: AGENTS[0], path }, "all that an agent sees");
  const { outcome, amount } = decision(1_000);
  await telling.tell("previewDecisionOfDispute", { ...agent, body: { outcome, amount } });
  await telling.tell("decideDispute", { ...agent, body: decision(1_000) }, "a part of frozen money");
  await telling.tell("getDisputeTimeline", buyer);
}

/** R4.4: four eyes, as if the policy asked for them. */
export async function confirmed(telling: Telling, refund: Json): Promise<void> {
  const path = { dispute_id: await hearOf(refund) };
  for (const as of ["buyer", "seller"] as const)
    await telling.tell("finishEvidenceOfDispute", { as, path, body: {} });
  const [one, two] = AGENTS.map((as) => ({ as, path, body: {} }));
  if (one === undefined || two === undefined) return;
  const lead = { as: "operator", path, body: {} } as const;
  await telling.tell("claimDispute", one);
  await telling.tell("releaseDispute", one);
  await telling.tell("reassignDispute", { ...lead, body: { to: AGENTS[0].sub } });
  const needed = { ...one, body: decision(refund.amount.amount) };
  await telling.tell("decideDispute", needed, "a proposal");
  await telling.tell("sendBackDispute", { ...two, body: { text: "Mohon lihat lagi foto label." } });
  await telling.tell("decideDispute", needed, "a proposal");
  await telling.tell("confirmDispute", two, "held money");
}
