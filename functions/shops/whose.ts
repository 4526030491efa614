import { notFound, type Refusal } from "../kernel/refusal.ts";
import type { Call } from "../platform/request.ts";

/** The shop of the path; a seller knows of none but their own. */
export function shopFor({ caller, params }: Call): string | Refusal {
  const shopId = params.shop_id ?? "";
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(shopId)) return notFound("shop");
  return caller.role === "seller" && caller.shop_id !== shopId ? notFound("shop") : shopId;
}
