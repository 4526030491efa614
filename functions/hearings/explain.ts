import type { Expiry } from "../policies/dues.ts";
import { type Hearing, type HearingStatus, isHeard } from "./hearing.ts";
import type { Kind } from "./kind.ts";

/** Who must act (R8.2): the sides that have not said all, then the agents; nobody once it is over. */
export function waitingFor(hearing: Hearing): readonly string[] {
  if (hearing.status === "gathering") {
    return Object.entries(hearing.sides).flatMap(([side, { done }]) => (done ? [] : [side]));
  }
  return hearing.status === "in_review" || hearing.status === "confirming" ? ["agent"] : [];
}

/** Where a case is, and whether anything was handed in. */
export interface Heard {
  readonly status: HearingStatus;
  readonly heard: boolean;
}

/** Where a case is, as its deadline looks at it. */
export function whereItIs(hearing: Hearing): Heard {
  return { status: hearing.status, heard: isHeard(hearing) };
}

/** What the deadline of each status brings; the words follow `decide`'s `expire`. */
export function onExpiry({ status, heard }: Heard, { lapses_unheard }: Kind): Expiry | undefined {
  if (status === "gathering" && lapses_unheard && !heard) {
    return {
      outcome: "lapsed",
      text: {
        id: "Setelah itu berkas ini ditutup tanpa ditinjau, karena belum ada yang diserahkan.",
        en: "After that it is closed without a review, for nothing was handed in.",
      },
    };
  }
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
