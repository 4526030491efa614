import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type DraftFile, isOnItsWay } from "./heard.ts";

const SOON_MS = 1500;

/** Asks again every so often while a file is on its way: what became of it nobody tells a browser. */
export function useLookingAgain(files: readonly Pick<DraftFile, "status">[]): void {
  const queries = useQueryClient();
  const waits = files.some(isOnItsWay);
  useEffect(() => {
    if (!waits) return;
    const beat = setInterval(() => void queries.invalidateQueries(), SOON_MS);
    return () => clearInterval(beat);
  }, [waits, queries]);
}
