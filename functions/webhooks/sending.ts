import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { request as plain } from "node:http";
import { request as secure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { hostOf, mayCall, type Reach, reach } from "./address.ts";
import type { Outcome } from "./delivery.ts";

/** How long a server is waited for, from its name to its answer. */
const PATIENCE_MS = 10_000;

/** How a name is resolved: every address it has. */
export type Resolve = (
  host: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What somebody else decides about how something is posted, or waits for. */
interface How {
  readonly within?: Reach;
  readonly resolve?: Resolve;
  readonly patience?: number;
}

/**
 * Posts a body and says what came of it; never throws. Redirects are not followed, and of the answer only its status is
 * read. The name is resolved once: every address must be one that may be called, and just those are connected to.
 */
export function post(
  target: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  { within = reach(), resolve = lookup, patience = PATIENCE_MS }: How = {},
): Promise<Outcome> {
  const url = new URL(target);
  const host = hostOf(url);
  // Where the host is an address already, nothing is looked up.
  if (isIP(host) !== 0 && !mayCall(host, within)) return Promise.resolve({ why: "address_not_allowed" });
  const ask = url.protocol === "https:" ? secure : plain;
  return new Promise((told) => {
    const sent = ask(url, {
      method: "POST",
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      lookup: guarded(within, resolve),
      signal: AbortSignal.timeout(patience),
      // A connection kept from one run of a function to the next is dead when it is needed.
      agent: false,
    });
    sent.on("response", (answer) => {
      told(answer.statusCode === undefined ? { why: "not_reached" } : { code: answer.statusCode });
      answer.destroy();
    });
    sent.on("error", (error) => told({ why: whyOf(error) }));
    sent.end(body);
  });
}

class NotAllowed extends Error {}

/** Resolves a name as the connection asks, and gives it only addresses that may be called. */
function guarded(within: Reach, resolve: Resolve): LookupFunction {
  return (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || first === undefined) return done(error ?? new Error("no address"), "", 0);
      if (!addresses.every(({ address }) => mayCall(address, within)))
        return done(new NotAllowed("an address that may not be called"), "", 0);
      if (options.all) return done(null, addresses);
      done(null, first.address, first.family);
    });
}

function whyOf(error: Error): NonNullable<Outcome["why"]> {
  if (error instanceof NotAllowed) return "address_not_allowed";
  // The patience that ends says so by name, and by what caused it where the request was aborted.
  const names = [error.name, (error.cause as Error | undefined)?.name];
  return names.includes("TimeoutError") || names.includes("AbortError") ? "timed_out" : "not_reached";
}
