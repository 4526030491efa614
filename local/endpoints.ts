import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Somebody who can sign in. */
export interface Person {
  readonly role: "buyer" | "seller" | "agent" | "operator";
  readonly username: string;
  readonly password: string;
  readonly shop_id?: string;
  readonly buyer_id?: string;
}

/** Where a deployment is and who can sign in: what start writes, and tests and scripts read. */
export interface Endpoints {
  readonly api: string;
  readonly region: string;
  readonly endpoint: string;
  readonly user_pool_id: string;
  readonly client_id: string;
  readonly table: string;
  readonly bucket: string;
  readonly bus: string;
  /** What the ARNs of all workflows begin with; the kind of case follows. */
  readonly workflows: string;
  /** The name of the secret that tracking events are signed with. */
  readonly tracking_secret: string;
  /** The name of the secret that the booking carrier knows us by. */
  readonly carrier_secret: string;
  /** The name of the secret that links to end offers are signed with. */
  readonly offers_secret: string;
  /** Where given-up work is, and the queue by which it is handled again. */
  readonly dead_letters: Readonly<Record<string, { readonly dead: string; readonly again: string }>>;
  readonly people: readonly Person[];
  readonly machine: {
    readonly client_id: string;
    readonly client_secret: string;
    readonly token_url: string;
  };
}

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** The endpoints file in force: another one where `PURNAJUAL_ENDPOINTS` says so. */
export function endpointsFile(): string {
  return process.env.PURNAJUAL_ENDPOINTS ?? resolve(ROOT, ".local/endpoints.json");
}

/** Reads the endpoints; one clear line where nothing runs. */
export function readEndpoints(file = endpointsFile()): Endpoints {
  if (!existsSync(file)) throw new Refused("Nothing is running: run `npm start` first.");
  return JSON.parse(readFileSync(file, "utf8")) as Endpoints;
}

/** Writes the endpoints, readable by their owner only: they hold passwords of demo people. */
export function writeEndpoints(endpoints: Endpoints, file = endpointsFile()): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(endpoints, null, 2)}\n`, { mode: 0o600 });
}

/** Something that the person at the keyboard can mend: shown as one line, without a stack. */
export class Refused extends Error {}
