/** R6.2: the words that an English word may be a form of: plurals, -ed, -ing, -ment, and a delivery of deliver. */
export function englishRoots(word: string): ReadonlySet<string> {
  const roots = new Set([word]);
  for (const plain of singular(word)) roots.add(plain);
  for (const base of [...roots]) for (const root of endings(base)) roots.add(root);
  return roots;
}

const VOWEL = /[aeiouy]/;

/** Not of `gelas`, `habis`, `bagus`: Indonesian has no -s for more than one. */
function singular(word: string): string[] {
  if (/[^aeiou]ies$/.test(word)) return [`${word.slice(0, -3)}y`];
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return word.length >= 4 && /[^aius]s$/.test(word) ? [word.slice(0, -1)] : [];
}

function endings(word: string): string[] {
  const found = /^(.{2,}?)(ied|ed|ing|ment|ery)$/.exec(word);
  const [, stem = "", ending] = found ?? [];
  if (!VOWEL.test(stem) || stem.length < 3) return [];
  if (ending === "ied") return [`${stem}y`];
  if (ending === "ment") return [stem];
  if (ending === "ery") return [`${stem}er`];
  // shipped of ship, closed of close.
  const once = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return ending === undefined ? [] : [stem, `${stem}e`, ...once];
}
