import { api } from "../api/client.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({ id: { low: "⚠ Penilaian rendah" }, en: { low: "⚠ Low rating" } });

/** Whether a rating is one that alerts the shop, by the policy in force. */
export function useIsLow(): (rating: number) => boolean {
  const { data: policy } = api.useQuery("get", "/policies/current");
  const low = policy?.ratings.low ?? 0;
  return (rating) => rating <= low;
}

/** Marks a rating that alerts the shop: in words and by a sign, not by its colour alone. */
export function LowPill() {
  const text = useWords(said);
  return <span className="pill urgent low">{text.low}</span>;
}
