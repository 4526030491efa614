import * as z from "zod/mini";
import type { Refusal } from "../kernel/refusal.ts";
import { backOff } from "../platform/backoff.ts";
import { log } from "../platform/log.ts";
import { CARRIER_UNAVAILABLE, carrierRefused } from "./booking.ts";

/** How a carrier is reached, and how long it is waited for. docs/carriers.md has the API that is spoken. */
export interface Line {
  readonly url: string;
  readonly key: string;
  /** For one try, milliseconds. */
  readonly patience?: number;
}

/** What the carrier answered with, parsed; `undefined` where it was no JSON. */
export interface Answered {
  readonly body: unknown;
}

/** Three tries of four seconds: the caller's own request ends after thirty. */
const TRIES = 3;
const PATIENCE_MS = 4_000;

/**
 * Sends one request, and sends it again, at most twice, where the carrier could not be reached in time, was
 * too busy (429) or broken (5xx). Its `Idempotency-Key` makes all of them one.
 */
export async function post(
  line: Line,
  path: string,
  key: string,
  body: unknown,
): Promise<Answered | Refusal> {
  let last: Answered | Refusal = CARRIER_UNAVAILABLE;
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (tried > 0) await backOff(tried);
    last = await once(line, path, key, body);
    if (last !== CARRIER_UNAVAILABLE) return last;
  }
  return last;
}

async function once(line: Line, path: string, key: string, body: unknown): Promise<Answered | Refusal> {
  try {
    const answer = await fetch(`${line.url}${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${line.key}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body: JSON.stringify(body),
      // The key is for the carrier and for nobody that it sends us to.
      redirect: "error",
      signal: AbortSignal.timeout(line.patience ?? PATIENCE_MS),
    });
    const told = parsed(await answer.text());
    if (answer.ok) return { body: told };
    if (answer.status === 429 || answer.status >= 500) {
      log.warn("carrier in trouble", { reference: key, status: answer.status });
      return CARRIER_UNAVAILABLE;
    }
    return carrierRefused(answer.status, codeIn(told));
  } catch (error) {
    log.warn("carrier not reached", { reference: key, reason: reasonOf(error) });
    return CARRIER_UNAVAILABLE;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A carrier's reason is a code; whatever else it says may be about a person. */
const withCode = z.object({ code: z.string().check(z.regex(/^[a-z0-9_]{1,60}$/)) });

function codeIn(told: unknown): string | undefined {
  const read = z.safeParse(withCode, told);
  return read.success ? read.data.code : undefined;
}

/** `TimeoutError`, or what the connection died of (`ECONNREFUSED`). */
function reasonOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? name;
}
