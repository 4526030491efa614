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
}

/** The stage named by the context: `-c stage=local`, `-c stage=trial -c kind=sandbox`, `-c stage=production`. */
export function stageOf(node: Node): Stage {
  const name = String(node.tryGetContext("stage") ?? "production");
  if (!/^[a-z][a-z0-9-]{1,20}$/.test(name))
    throw new Error(`stage "${name}": lower-case letters, digits and - only`);
  const local = name === "local";
  const kind = node.tryGetContext("kind") ?? (local ? "sandbox" : "production");
  if (kind !== "sandbox" && kind !== "production") throw new Error(`kind "${kind}": sandbox or production`);
  return { name, kind, local, keeps: kind === "production" };
}
