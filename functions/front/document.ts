import { existsSync, readFileSync } from "node:fs";

/** Beside the code where it is deployed; where the code is read from its sources, where it is committed. */
const PLACES = ["./openapi.json", "../../docs/openapi.json"];

let kept: unknown;

/** The contract: read when it is first asked for, for it is larger than all the code here. */
export function contractDocument(): unknown {
  kept ??= JSON.parse(readFileSync(place(), "utf8"));
  return kept;
}

function place(): URL {
  const found = PLACES.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (found === undefined) throw new Error("the contract was not shipped with this function");
  return found;
}
