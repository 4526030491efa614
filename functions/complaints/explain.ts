import type { Expiry } from "../policies/dues.ts";
import type { Complaint } from "./complaint.ts";

/** Where a complaint is, as its deadline looks at it. */
interface Where {
  readonly status: Complaint["status"];
  /** The agents have it, or had it. */
  readonly escalated: boolean;
}

/** What the deadline of each status brings, in both languages (R7.3, R8.4); the words follow `decide`'s `expire`. */
export function onExpiry({ status, escalated }: Where): Expiry | undefined {
  switch (status) {
    case "awaiting_answer":
    case "answered":
      return {
        outcome: "escalated",
        text: {
          id: "Bila penjual diam, keluhan diteruskan kepada tim platform.",
          en: "If the seller stays silent, the platform's agents take the complaint on.",
        },
      };
    case "proposed":
      return escalated ? BACK_TO_AGENTS : CLOSES;
    case "mediated":
      return BACK_TO_AGENTS;
    case "escalated":
      return {
        outcome: "escalated",
        text: {
          id: "Bila terlambat ditinjau, atasan diberi tahu; keluhan tetap ditinjau oleh orang.",
          en: "If it is reviewed late a lead is told; a person reviews it all the same.",
        },
      };
    case "closed":
      return undefined;
    default:
      return status satisfies never;
  }
}

/** The same of a complaint as it is kept. */
export function expiryOf({ status, escalation }: Complaint): Expiry | undefined {
  return onExpiry({ status, escalated: escalation !== undefined });
}

const CLOSES: Expiry = {
  outcome: "closed",
  text: {
    id: "Bila pembeli tidak menjawab, tawaran gugur dan keluhan ditutup.",
    en: "If the buyer does not answer, the proposal lapses and the complaint is closed.",
  },
};

const BACK_TO_AGENTS: Expiry = {
  outcome: "lapsed",
  text: {
    id: "Bila tidak ada jawaban, tawaran gugur dan tim platform melanjutkan.",
    en: "If nobody answers, the proposal lapses and the platform's agents go on.",
  },
};
