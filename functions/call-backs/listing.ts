import type { Row } from "../platform/lists.ts";
import { agentOf, type CallBack, expectedOf } from "./call-back.ts";

/** A row of a list of call-backs: what the list shows and what its filters look at. No number, no text. */
export interface CallBackRow
  extends Row,
    Pick<
      CallBack,
      | "call_back_id"
      | "refund_id"
      | "order_id"
      | "shop_id"
      | "buyer_id"
      | "asked_by"
      | "status"
      | "language"
      | "asked_at"
    > {
  readonly expected_at?: string;
  readonly outcome?: string;
  /** The agent who has it, or had it when it ended. */
  readonly by?: string;
  readonly attempt_count: number;
}

/** All call-backs there are: by rank they are the agents' queue. */
export const QUEUE = "LIST#call-backs";

/** The list of what a buyer or a shop asked for, or of what was asked about a case. */
export function callBackList(owner: "buyer" | "seller" | "refund", id: string): string {
  return `LIST#${owner}#${id}#call-backs`;
}

/** The rows of a call-back: one in the queue, one in its side's list, one in its case's. */
export function callBackRows(callBack: CallBack): (CallBackRow & { list: string })[] {
  const { call_back_id, refund_id, order_id, shop_id, buyer_id, asked_by, status, language } = callBack;
  const { asked_at, version, attempts } = callBack;
  const expected_at = expectedOf(callBack)?.at;
  const by = agentOf(callBack);
  const shown = {
    call_back_id,
    refund_id,
    order_id,
    shop_id,
    buyer_id,
    asked_by,
    status,
    language,
    asked_at,
    ...(expected_at ? { expected_at } : {}),
    ...("outcome" in callBack ? { outcome: callBack.outcome } : {}),
    ...(by ? { by } : {}),
    attempt_count: attempts.length,
    version,
  };
  const sk = `${asked_at}#${call_back_id}`;
  const at = "ended_at" in callBack ? callBack.ended_at : callBack.expected.at;
  const rank = `${status}#${at}#${call_back_id}`;
  const side = asked_by === "buyer" ? buyer_id : shop_id;
  const lists = [QUEUE, callBackList(asked_by, side), callBackList("refund", refund_id)];
  return lists.map((list) => ({ pk: list, sk, list, rank, ...shown }));
}

/** Where in the queue one status lies: what is open in the order of its expected calls, what ended in that of its end. */
export function rankOf(status: string): string {
  return `${status}#`;
}
