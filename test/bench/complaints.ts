import { acceptFile, PICTURE } from "./disputes.ts";
import { SHOP } from "./samples.ts";
import type { Telling } from "./story.ts";
import type { Json } from "./wire.ts";

const DAY_MS = 86_400_000;
const SAID = {
  category: "damaged",
  text: "Kotaknya penyok saat diterima dan sol sepatu kanan sudah lepas. Kaos kakinya juga robek satu pasang.",
  lines: ["line-1", "line-2"],
};
const ANSWER = { text: "Mohon maaf atas kejadian ini. Kami periksa dulu foto dan kemasannya di gudang, ya." };
const APOLOGY = {
  solution: "apology",
  text: "Mohon maaf sebesar-besarnya, ini kelalaian bagian pengemasan kami.",
};
const PART = {
  solution: "part_refund",
  amount: { amount: 75_000, currency: "IDR" },
  text: "Kami kembalikan sebagian dananya, sepatunya silakan disimpan.",
};
const WANTS_HELP = { text: "Tawarannya jauh di bawah harga sepatunya, mohon ditengahi." };

/** R6.3: complaints that are answered, solved, taken to the agents, left to the clock; and part refunds that both agreed on. */
export async function complaints(telling: Telling): Promise<void> {
  const complained = async (order_id: string, when?: string): Promise<{ complaint_id: string }> => {
    const { complaint_id } = await telling.tell(
      "openComplaint",
      { as: "buyer", path: { order_id }, body: SAID },
      when,
    );
    return { complaint_id };
  };
  const path = await complained(await telling.order("delivered"));
  const by = (as: "buyer" | "seller" | "agent" | "operator", body: Json = {}) =>
    ({ as, path, body }) as const;
  await telling.tell("getComplaint", { as: "seller", path });
  const { file } = await telling.tell("openFileOfComplaint", by("buyer", PICTURE));
  await acceptFile("complaint", path.complaint_id, file.file_id);
  await telling.tell("getComplaintFile", { as: "seller", path: { ...path, file_id: file.file_id } });
  await telling.tell("answerComplaint", by("seller", ANSWER));
  await telling.tell("proposeSolution", by("seller", APOLOGY), "by the seller");
  await telling.tell("takeBackProposal", by("seller", { proposal: 1 }));
  await telling.tell("proposeSolution", by("seller", APOLOGY), "by the seller");
  await telling.tell("declineProposal", by("buyer", { proposal: 2 }));
  await telling.tell("escalateComplaint", by("buyer", WANTS_HELP));
  await telling.tell("listComplaints", { as: "agent" });
  await telling.tell("claimComplaint", by("agent"));
  await telling.tell("releaseComplaint", by("agent"));
  await telling.tell("claimComplaint", by("agent"), "once more");
  await telling.tell("reassignComplaint", by("operator", { to: "agent-2" }));
  await telling.tell("releaseComplaint", by("operator"), "of another");
  await telling.tell("claimComplaint", by("agent"), "once more");
  await telling.tell("proposeSolution", by("agent", PART), "by an agent");
  await telling.tell("acceptProposal", by("buyer", { proposal: 3 }), "of an agent, by one side");
  await telling.tell("declineProposal", by("seller", { proposal: 3 }), "of an agent");
  const end = { reason: "fair_offer_made", text: "Kedua tawaran sudah layak; selebihnya lewat sengketa." };
  await telling.tell("resolveComplaint", by("agent", end));
  await telling.tell("rateComplaint", by("buyer", { satisfaction: 2, text: "Lama sekali." }));
  await telling.tell("getComplaintTimeline", { as: "buyer", path });
  await agreed(telling, complained);
  const silent = await complained(await telling.order("delivered"));
  const { expire } = await import("../../functions/clocks/expiry.ts");
  const ref = { kind: "complaint", case_id: silent.complaint_id, shop_id: SHOP } as const;
  await telling.step("expire", () => expire(ref, Date.now() + 10 * DAY_MS), "a complaint without an answer");
  await telling.tell("withdrawComplaint", { as: "buyer", path: silent, body: {} });
}

/** A part refund of held money, of released money, and of a balance that is short. */
async function agreed(
  telling: Telling,
  complained: (order_id: string, when?: string) => Promise<{ complaint_id: string }>,
): Promise<void> {
  for (const [until, when] of [
    ["delivered", "a part refund of held money"],
    ["completed", "a part refund of released money"],
    ["completed", "a part refund, the balance is short: queued"],
  ] as const) {
    const path = await complained(await telling.order(until), "its order's first");
    await telling.tell(
      "proposeSolution",
      { as: "seller", path, body: PART },
      "a part refund, and the first answer",
    );
    if (when.includes("short")) await drain(telling);
    const accepts = { as: "buyer", path, body: { proposal: 1 } } as const;
    await telling.tell("acceptProposal", accepts, when);
  }
  const topUp = { amount: { amount: 2_000_000, currency: "IDR" }, reference: "TU-20261124-0002" };
  await telling.tell("topUp", { as: "marketplace", path: { shop_id: SHOP }, body: topUp });
  const { serveLine } = await import("../../functions/refunds/line.ts");
  await telling.step("serveLine", () => serveLine(SHOP), "one case queued");
}

async function drain(telling: Telling): Promise<void> {
  const path = { shop_id: SHOP };
  const { payable } = await telling.tell("getBalance", { as: "marketplace", path });
  const payout = { amount: payable, reference: "PO-20261124-0002" };
  await telling.tell("payOut", { as: "marketplace", path, body: payout });
}
