import { hearingOf } from "../hearings/court.ts";
import { type HeardRow, heardRows, listHeard } from "../hearings/listing.ts";
import { idr } from "../kernel/money.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import type { Call } from "../platform/request.ts";
import type { Item } from "../platform/table.ts";
import { APPEAL, type Appeal, appealsLeft } from "./appeal.ts";
import { pathOf } from "./view.ts";

/** A row of a list of appeals. */
export type AppealRow = HeardRow &
  Pick<Appeal, "appeal_id" | "penalty_id" | "order_id" | "penalty_kind" | "points" | "fine"> & {
    readonly appeals_left: number;
  };

/** The agents' list, or that of one shop. */
function appealList(shopId?: string): string {
  return shopId === undefined ? "LIST#agents#appeals" : `LIST#shop#${shopId}#appeals`;
}

/** The rows of an appeal: with the agents and its shop. */
export function appealRows(appeal: Appeal): (AppealRow & { list: string })[] {
  const { appeal_id, penalty_id, order_id, shop_id, penalty_kind, points, fine } = appeal;
  const shown = { appeal_id, penalty_id, order_id, penalty_kind, points, fine };
  const lists = [appealList(), appealList(shop_id)];
  return heardRows(appeal, appeal_id, { ...shown, appeals_left: appealsLeft(appeal) }, lists);
}

/** R5.3, R5.4: the agents' queue, oldest due first; a shop's own appeals. One page in one request. */
export function listAppeals(call: Call): Promise<Answer | Refusal> {
  return listHeard<AppealRow>(call, {
    kind: "appeal",
    review: APPEAL,
    number: "appeal_id",
    listOf,
    rowView,
    rowsOf,
  });
}

function rowsOf(item: Item | undefined): AppealRow[] {
  const appeal = hearingOf<Appeal>(item);
  return appeal ? appealRows(appeal) : [];
}

function listOf({ role, shop_id = "" }: Caller): string {
  return role === "seller" ? appealList(shop_id) : appealList();
}

function rowView(row: AppealRow) {
  const { appeal_id, penalty_id, order_id, shop_id, penalty_kind, points, appeals_left } = row;
  return {
    appeal_id,
    penalty_id,
    order_id,
    shop_id,
    penalty_kind,
    points,
    fine: idr(row.fine),
    appeals_left,
    href: pathOf(appeal_id),
  };
}
