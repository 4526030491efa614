import { useWords } from "../texts/language.ts";
import { RISK_LEVEL } from "./scorecard-words.ts";

const LOUD: Readonly<Record<string, string>> = { high: "pill urgent", medium: "pill soon" };

/** How much a shop needs looking at, in words and loud where it does. */
export function RiskPill({ level }: { readonly level: string }) {
  const text = useWords(RISK_LEVEL);
  return <span className={LOUD[level] ?? "pill"}>{text[level] ?? level}</span>;
}
