import { routes as front } from "../../../functions/front/contract.ts";
import { routes as orders } from "../../../functions/orders/contract.ts";
import type { Role } from "../../../functions/platform/caller.ts";
import type { RouteContract } from "../../../functions/platform/contract.ts";
import { routes as policies } from "../../../functions/policies/contract.ts";
import { routes as refunds } from "../../../functions/refunds/contract.ts";
import { routes as sandbox } from "../../../functions/sandbox/contract.ts";
import { routes as shops } from "../../../functions/shops/contract.ts";

/** Every route there is, from the contracts. */
export const ROUTES: readonly RouteContract[] = [
  ...orders,
  ...refunds,
  ...shops,
  ...policies,
  ...sandbox,
  ...front,
];

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
