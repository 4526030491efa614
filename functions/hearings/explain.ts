import type { Expiry } from "../policies/dues.ts";
import type { Hearing } from "./hearing.ts";

/** Who must act (R8.2): the sides that have not said all, then the agents; nobody once it is over. */
export function waitingFor(hearing: Hearing): readonly string[] {
  if (hearing.status === "gathering") {
    return Object.entries(hearing.sides).flatMap(([side, { done }]) => (done ? [] : [side]));
  }
  return hearing.status === "in_review" || hearing.status === "confirming" ? ["agent"] : [];
}

/** What the deadline of each status brings; the words follow `decide`'s `expire`. */
export function onExpiry({ status }: Hearing): Expiry | undefined {
  if (status === "gathering") {
    return {
      outcome: "review_begins",
      text: {
        id: "Setelah itu bukti tidak diterima lagi, dan agen meninjau apa yang sudah diserahkan.",
        en: "After that no evidence is taken, and an agent reviews what was handed in.",
      },
    };
  }
  if (status !== "in_review" && status !== "confirming") return undefined;
  return {
    outcome: "escalated",
    text: {
      id: "Bila belum diputuskan, kasus ini diteruskan ke pimpinan tim. Keputusan tetap diambil oleh orang.",
      en: "If it is not decided by then, it goes to a team lead. People decide it, never a clock.",
    },
  };
}
