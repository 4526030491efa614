import { useEffect, useState } from "react";

/** What was typed a moment ago: nobody is asked about every letter. */
export function useSettled<T>(value: T, ms = 400): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const wait = setTimeout(() => settle(value), ms);
    return () => clearTimeout(wait);
  }, [value, ms]);
  return settled;
}
