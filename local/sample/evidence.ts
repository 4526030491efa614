import type { Client } from "../client.ts";
import { Refused } from "../endpoints.ts";
import { lookFor } from "./patience.ts";
import type { Call, People } from "./scene.ts";
import { accepted, upload } from "./upload.ts";

/** What somebody hands in to a case that hears evidence: where it is, who they are, and under what, with which words. */
interface Handing {
  readonly path: string;
  readonly as: string;
  readonly requirements: readonly string[];
  readonly statement: string;
}

/** Uploads a picture under each requirement, and hands all of it in. */
export async function handIn(
  client: Client,
  call: Call,
  { path, as, requirements, statement }: Handing,
): Promise<void> {
  const files: string[] = [];
  for (const requirement of requirements) files.push(await upload(client, path, as, { requirement }));
  await accepted(client, path, as, files);
  const { version } = await call("PUT", `${path}/draft`, { statement, files }, as, `${as}-draft`);
  await call("POST", `${path}/submissions`, { draft: version }, as, `${as}-hands-in-${version}`);
}

const STATEMENTS = {
  seller: "Barang kami periksa dan foto sebelum dikemas, lengkap dengan faktur dan label resinya.",
  buyer: "Saat paket dibuka barangnya sudah begini. Video pembukaan paket saya lampirkan.",
} as const;

/** Hands in what the checklist of a refund's dispute requires of a side (R4.2); played again it is left alone. */
export async function giveEvidence(
  client: Client,
  call: Call,
  refund: string,
  side: "buyer" | "seller",
  who: People,
): Promise<void> {
  const as = who[side];
  const path = await disputeOf(client, refund, as);
  const { sides, checklist } = await call("GET", path, undefined, as, "look");
  if (sides[side].used > 0) return;
  const asked: { requirement: string; required: boolean; of: string[] }[] = checklist;
  const requirements = asked
    .filter(({ required, of }) => required && of.includes(side))
    .map(({ requirement }) => requirement);
  await handIn(client, call, { path, as, requirements, statement: STATEMENTS[side] });
}

/** Both say that they have nothing more to hand in: agents have it then (R4.4). */
export async function endEvidence(client: Client, call: Call, refund: string, who: People): Promise<void> {
  const path = await disputeOf(client, refund, who.seller);
  for (const as of [who.buyer, who.seller]) await call("POST", `${path}/finish`, {}, as, `${as}-is-done`);
}

/** Where the dispute of a refund is: it opens a moment after it was asked for. */
async function disputeOf(client: Client, refund: string, as: string): Promise<string> {
  const found = await lookFor(async () => {
    const { body } = await client.call("GET", `/refunds/${refund}`, undefined, { as });
    const path: string = body.dispute ?? "";
    const isOpen = path && (await client.call("GET", path, undefined, { as })).status === 200;
    return isOpen ? path : undefined;
  });
  if (found === undefined) throw new Refused(`The sample's dispute of ${refund} is not open after a minute.`);
  return found;
}
