import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { invalid, type Refusal } from "../kernel/refusal.ts";

/**
 * What may be called: public addresses by https; on one machine, where tests and trials run, its own addresses by http
 * as well. The deployment says so, and no other one can be reached from inside (SSRF).
 */
export type Reach = "public" | "this_machine";

/** The reach of this deployment. */
export function reach(): Reach {
  return process.env.WEBHOOK_REACH === "this_machine" ? "this_machine" : "public";
}

/** Why a URL cannot be a webhook's; what its name resolves to is looked at each time it is called. */
export function addressRefusal(text: string, within: Reach = reach()): Refusal | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) return refused("no_url");
  const own = within === "this_machine" && url.protocol === "http:" && isOwn(hostOf(url));
  if (url.protocol !== "https:" && !own) return refused("https_wanted");
  if (url.username || url.password) return refused("credentials_in_url");
  if (url.hash) return refused("fragment_in_url");
  const host = hostOf(url);
  if (isIP(host) !== 0 && !mayCall(host, within)) return refused("address_not_allowed");
  return undefined;
}

/** The host, an IPv6 address without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}

/** True for an IP address that may be called: an ordinary public one, whatever form it is written in. */
export function mayCall(address: string, within: Reach): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  return range === "unicast" || (within === "this_machine" && range === "loopback");
}

function isOwn(host: string): boolean {
  return host === "localhost" || (isIP(host) !== 0 && mayCall(host, "this_machine"));
}

function refused(issue: string): Refusal {
  const detail = "A webhook is an https URL of a public server, without credentials and fragment.";
  return invalid("invalid_url", detail, [{ pointer: "/url", issue }]);
}
