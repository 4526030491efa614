import { useWords, words } from "../texts/language.ts";

const said = words({ id: { loading: "Memuat …" }, en: { loading: "Loading …" } });

/** Where something will stand as soon as it is there: its shape, not a wheel. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const text = useWords(said);
  return (
    <div className="skeleton" role="status" aria-label={text.loading}>
      {Array.from({ length: lines }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that stand for nothing have no other key
        <span key={n} />
      ))}
    </div>
  );
}
