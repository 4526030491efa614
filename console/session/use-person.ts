import { useSyncExternalStore } from "react";
import { type Person, person, watchSession } from "./session.ts";

/** Who is signed in; renders again when that changes. */
export function usePerson(): Person | undefined {
  return useSyncExternalStore(watchSession, person);
}
