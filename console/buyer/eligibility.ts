import type { paths } from "../api/schema.d.ts";

/** What may be asked of an order, beforehand (R3.1). */
export type Eligibility =
  paths["/orders/{order_id}/refund-eligibility"]["get"]["responses"][200]["content"]["application/json"];
