import { useWords, words } from "../texts/language.ts";

const said = words({
  id: { complete: (score: number) => `Kelengkapan ${score} dari 100` },
  en: { complete: (score: number) => `${score} of 100 complete` },
});

/** How complete a product's facts are: a figure, and a bar for the eye. */
export function Score({ score }: { readonly score: number }) {
  const text = useWords(said);
  return (
    <div className="score">
      <span>{text.complete(score)}</span>
      <progress className="bar" max={100} value={score} aria-hidden="true" />
    </div>
  );
}
