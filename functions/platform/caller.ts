/** Who acts (product roles); `system` is a deadline that passed or a consequence of another event. */
export type Role = "buyer" | "seller" | "agent" | "operator" | "marketplace" | "system";

/** Who is calling. Role and membership come only from what no app client can write. */
export interface Caller {
  readonly role: Role;
  /** The person's or machine's id; for the system, what it acts for. */
  readonly id: string;
  /** A seller's shop; of the platform's people, the shop that they are of besides, if any. */
  readonly shop_id?: string;
  /** The buyer; of the platform's people, who they are as a buyer, if anybody. */
  readonly buyer_id?: string;
}

/** An actor as events and timelines name it: ids only (R8.5). */
export interface Actor {
  readonly role: Role;
  readonly id: string;
}

/** The system, acting because a deadline passed or something else happened. */
export const SYSTEM: Caller = { role: "system", id: "system" };

/** A caller as an actor. */
export function actorOf(caller: Caller): Actor {
  const { role, id, shop_id, buyer_id } = caller;
  return { role, id: (role === "seller" ? shop_id : role === "buyer" ? buyer_id : undefined) ?? id };
}

const GROUPS: Readonly<Record<string, Role>> = {
  buyers: "buyer",
  sellers: "seller",
  agents: "agent",
  operators: "operator",
};

/** The scope that the marketplace's machine client is granted. */
export const MARKETPLACE_SCOPE = "purnajual/marketplace";

/**
 * The caller that a verified token speaks for, or `undefined` where it grants nothing here: no known
 * group, a seller without a shop, a buyer without a buyer id.
 */
export function callerOf(claims: Readonly<Record<string, unknown>>): Caller | undefined {
  const text = (name: string): string | undefined =>
    typeof claims[name] === "string" && claims[name] !== "" ? (claims[name] as string) : undefined;
  const id = text("sub") ?? text("client_id");
  if (id === undefined) return undefined;
  if ((text("scope") ?? "").split(" ").includes(MARKETPLACE_SCOPE)) return { role: "marketplace", id };
  const role = groupsOf(claims["cognito:groups"])
    .map((group) => GROUPS[group])
    .find((known) => known !== undefined);
  const shop_id = text("custom:shop_id");
  const buyer_id = text("custom:buyer_id");
  if (role === "seller") return shop_id === undefined ? undefined : { role, id, shop_id };
  if (role === "buyer") return buyer_id === undefined ? undefined : { role, id, buyer_id };
  if (role === undefined) return undefined;
  // One person cannot decide a case that they are party to (R4.4), so what else they are is kept.
  return { role, id, ...(shop_id ? { shop_id } : {}), ...(buyer_id ? { buyer_id } : {}) };
}

/** API Gateway hands groups over as `[a b]`, tokens hold them as a list: both are understood. */
function groupsOf(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  return typeof claim === "string"
    ? claim
        .replace(/^\[|\]$/g, "")
        .split(/[\s,]+/)
        .filter(Boolean)
    : [];
}
