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
  /** The address that mails are from; where there is none, nobody is sent mail. */
  readonly mailFrom?: string;
  /** Where people see their cases, if anywhere: mails lead there. */
  readonly consoleUrl?: string;
  /** Where pictures of products lie that the console may show, hosts below included; its pages say so to browsers. */
  readonly pictureHosts?: readonly string[];
  /** Where the local engine listens. */
  readonly engine?: string;
}

/**
 * The stage named by the context: `-c stage=local`, `-c stage=trial -c kind=sandbox`, `-c stage=production`; with
 * `-c carrier-url=https://…` where a carrier takes bookings, `-c mail-from=no-reply@toko.example` where people are sent
 * mail, `-c console-url=https://…` where they see their cases, `-c picture-hosts=cdn.toko.example,…` where pictures of products lie.
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
  const mailFrom = node.tryGetContext("mail-from") ?? (local ? "no-reply@purnajual.example" : undefined);
  if (mailFrom !== undefined && !/^[a-z0-9._-]{1,64}@([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/.test(mailFrom))
    throw new Error(`mail-from "${mailFrom}": an address, in lower case`);
  const consoleUrl = node.tryGetContext("console-url");
  if (consoleUrl !== undefined && !/^https?:\/\/[^\s?#]+[^\s?#/]$/.test(consoleUrl))
    throw new Error(`console-url "${consoleUrl}": https://, without a slash at the end`);
  const pictureHosts = hostsOf(node.tryGetContext("picture-hosts") ?? "");
  const engine = node.tryGetContext("engine");
  return {
    name,
    kind,
    local,
    keeps: kind === "production",
    ...(carrierUrl ? { carrierUrl } : {}),
    ...(mailFrom ? { mailFrom } : {}),
    ...(consoleUrl ? { consoleUrl } : {}),
    ...(pictureHosts.length > 0 ? { pictureHosts } : {}),
    ...(engine ? { engine } : {}),
  };
}

const HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Names of hosts, with commas between them: nothing else may come into what pages say to browsers. */
export function hostsOf(said: string): readonly string[] {
  const hosts = said.split(",").filter((host) => host !== "");
  const wrong = hosts.find((host) => !HOST.test(host));
  if (wrong !== undefined) throw new Error(`picture-hosts "${wrong}": names of hosts, in lower case`);
  return hosts;
}
