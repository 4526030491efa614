import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

/** How far case time is ahead of this machine's: a sandbox's clock that was moved, and a machine that goes wrong. */
const Ahead = createContext(0);

/** Tells everything below it what time it is for cases (R7.5). */
export function CaseTime({ aheadMs, children }: { readonly aheadMs: number; readonly children: ReactNode }) {
  return <Ahead.Provider value={aheadMs}>{children}</Ahead.Provider>;
}

/** Case time, again every half a minute. */
export function useNow(): number {
  const ahead = useContext(Ahead);
  const [real, tick] = useState(() => Date.now());
  useEffect(() => {
    const beat = setInterval(() => tick(Date.now()), 30_000);
    return () => clearInterval(beat);
  }, []);
  return real + ahead;
}
