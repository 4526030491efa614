import type { Foreseen } from "../api/foreseen.ts";
import { usePerson } from "../session/use-person.ts";
import { foreseenOf, type Shown } from "./held.ts";

/** What taking a case makes of what is shown of it, and what giving it back does. */
export interface Holding {
  readonly taken: readonly Foreseen[];
  readonly givenBack: readonly Foreseen[];
}

/** Who has a case is shown at once (R4.4). */
export function useHolding(shown: Shown): Holding {
  const me = usePerson()?.sub;
  return { taken: foreseenOf(shown, me), givenBack: foreseenOf(shown, undefined) };
}
