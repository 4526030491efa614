import type { Role } from "../../../functions/platform/caller.ts";
import type { RouteContract } from "../../../functions/platform/contract.ts";
import { ROUTES } from "../../../infra/contracts.ts";

export { ROUTES };

/** Routes about cases: about half of all. */
export const OF_CASES =
  /^\/(refunds|disputes|appeals|notices|complaints|penalties|call-backs|orders\/\{order_id\}\/complaints)/;

/** The route with this id. */
export function route(id: string): RouteContract {
  const found = ROUTES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no route ${id}`);
  return found;
}

/** True where the contract lets this role call the route. */
export function mayCall(one: RouteContract, role: Role | "nobody"): boolean {
  return one.who === "public" || (role !== "nobody" && one.who.includes(role));
}

/** The path of a route with its parameters filled in. */
export function pathOf(one: RouteContract, params: Readonly<Record<string, string>>): string {
  return one.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "unknown");
}
