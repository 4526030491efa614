import type { Client } from "../client.ts";
import { lookFor } from "./patience.ts";
import type { Call, People, Scene } from "./scene.ts";
import type { Line } from "./talks.ts";
import { accepted, upload } from "./upload.ts";

/** How long an automatic reply is waited for: it comes by way of the bus. */
const PATIENCE_MS = 15_000;

/** The scenes of a conversation about an order (R6.1): each is a line with what follows on it at once. */
export function talkScenes(
  client: Client,
  call: Call,
  lines: readonly Line[],
  who: People & { readonly bought: string },
): Scene[] {
  const path = `/conversations/cv_${who.order}`;
  /** The newest message, and the newest of each side. */
  let last = 0;
  const newest = { buyer: 0, shop: 0 };
  const nameOf = { buyer: who.buyer, shop: who.seller };

  const reads = async (side: "buyer" | "shop") => {
    const theirs = newest[side === "buyer" ? "shop" : "buyer"];
    if (theirs > 0) await call("PUT", `${path}/read`, { to: theirs }, nameOf[side], `read-${side}-${theirs}`);
  };
  const writes = async (side: "buyer" | "shop", said: string, place: number, withPicture: boolean) => {
    await reads(side);
    const text = said.replaceAll("{barang}", who.bought);
    const files = withPicture ? [await upload(client, path, nameOf[side])] : undefined;
    if (files) await accepted(client, path, nameOf[side], files);
    // With a file it comes under no key that comes again: the file is another one then.
    const step = files ? `talk-${place}-${files[0]}` : `talk-${place}`;
    const body = files ? { text, files } : { text };
    const { message } = await call("POST", `${path}/messages`, body, nameOf[side], step);
    newest[side] = last = message.message;
  };
  // On a busy machine it comes after a while, and nobody need wait for it.
  const isReplied = async () => {
    const found = await lookFor(async () => {
      const { items } = await call("GET", `${path}/messages?after=${last}`, undefined, who.buyer, "look");
      return items.find(({ by }: { by: string }) => by === "auto");
    }, PATIENCE_MS);
    if (found) newest.shop = last = found.message;
  };
  const play = async (line: Line, place: number) => {
    const [does, said = ""] = line;
    if (does === "auto") await isReplied();
    else if (does === "buyer reads") await reads("buyer");
    else if (does === "shop reads") await reads("shop");
    else await writes(does === "shop" ? "shop" : "buyer", said, place, does === "buyer shows");
  };
  return scenesOf(lines.map((line, place) => ({ line, place }))).map((scene) => async () => {
    for (const { line, place } of scene) await play(line, place);
  });
}

/** A line that says something begins a scene; what is read or replied automatically belongs to the scene before. */
function scenesOf<L extends { readonly line: Line }>(lines: readonly L[]): L[][] {
  const scenes: L[][] = [];
  for (const one of lines) {
    if (one.line.length === 2) scenes.push([one]);
    else scenes.at(-1)?.push(one);
  }
  return scenes;
}
