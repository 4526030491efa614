import type { Node } from "constructs";

/** What differs between deployments. */
export interface Stage {
  readonly name: string;
  /** A sandbox has a clock that can be moved (R7.5); a production stage does not. */
  readonly kind: "sandbox" | "production";
  /** On the engine of one machine. */
  readonly local: boolean;
  /** Data outlives the stack. */
  readonly keeps: boolean;
  /** Where the platform's carrier takes bookings (R2.1); a sandbox without one books with a simulated one. */
  readonly carrierUrl?: string;
  /** Where the local engine listens. */
  readonly engine?: string;
}

/**
 * The stage named by the context: `-c stage=local`, `-c stage=trial -c kind=sandbox`, `-c stage=production`; with
 * `-c carrier-url=https://…` where a carrier takes bookings.
 */
export function stageOf(node: Node): Stage {
  const name = String(node.tryGetContext("stage") ?? "production");
  if (!/^[a-z][a-z0-9-]{1,20}$/.test(name))
    throw new Error(`stage "${name}": lower-case letters, digits and - only`);
  const local = name === "local";
  const kind = node.tryGetContext("kind") ?? (local ? "sandbox" : "production");
  if (kind !== "sandbox" && kind !== "production") throw new Error(`kind "${kind}": sandbox or production`);
  const carrierUrl = node.tryGetContext("carrier-url");
  if (carrierUrl !== undefined && !/^https:\/\/[^\s?#]+[^\s?#/]$/.test(carrierUrl))
    throw new Error(`carrier-url "${carrierUrl}": https://, without a slash at the end`);
  const engine = node.tryGetContext("engine");
  return {
    name,
    kind,
    local,
    keeps: kind === "production",
    ...(carrierUrl ? { carrierUrl } : {}),
    ...(engine ? { engine } : {}),
  };
}
