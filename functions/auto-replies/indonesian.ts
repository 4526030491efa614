/**
 * R6.2: the roots that an Indonesian word may be made of. Without a dictionary nobody can tell whether `mengirim` is
 * `meng` + `irim` or `meng` + `kirim`, so a word has every root that the affixes allow, and two words are forms of one
 * another where they share one. A root has three letters at least, one of them a vowel.
 */
export function indonesianRoots(word: string): ReadonlySet<string> {
  const roots = new Set([word]);
  if (WHOLE.has(word)) return roots;
  for (const { stem, ended } of stems(word)) {
    keep(roots, stem);
    for (const root of prefixed(stem, ended)) keep(roots, root);
  }
  return roots;
}

/** Words that only look as if they were made of another one: a shirt is no table, silver no shelf. */
const WHOLE: ReadonlySet<string> = new Set([
  "beruang",
  "dipan",
  "masalah",
  "percaya",
  "perak",
  "perban",
  "permata",
  "pertama",
  "piring",
  "ringan",
  "sekolah",
  "tangan",
]);

const VOWEL = /[aiueo]/;

function keep(roots: Set<string>, root: string): void {
  if (root.length >= 3 && VOWEL.test(root)) roots.add(root);
}

interface Stem {
  readonly stem: string;
  /** The suffix that was taken off, if any. */
  readonly ended?: string;
}

/** What is said after a word (-lah, -kah), whose it is (-nya), and what it is made into (-kan, -an, -i; -in as people speak). */
const PARTICLE = /(?:lah|kah|pun)$/;
const POSSESSIVE = /(?:nya|ku|mu)$/;
const SUFFIXES: readonly (readonly [string, number])[] = [
  ["kan", 3],
  ["an", 3],
  ["i", 4],
  ["in", 4],
];

function stems(word: string): Stem[] {
  const bare = [word, word.replace(PARTICLE, "")].flatMap((stem) => [stem, stem.replace(POSSESSIVE, "")]);
  return [...new Set(bare)].flatMap((stem) => [
    { stem },
    ...SUFFIXES.filter(
      ([suffix, least]) => stem.endsWith(suffix) && stem.length - suffix.length >= least,
    ).map(([suffix]) => ({ stem: stem.slice(0, -suffix.length), ended: suffix })),
  ]);
}

/** A prefix as it is written, what must follow it, and with what the root may have begun. */
type Prefix = readonly [prefix: string, before: RegExp, begins: readonly string[]];

const ANY = /^./;
const VOWELS = /^[aiueo]/;

/** me- and pe- melt into what follows: p, t, s and k disappear in them. */
function melting(me: string): Prefix[] {
  return [
    [me, /^[lrwy]/, [""]],
    [`${me}m`, /^[bfvp]/, [""]],
    [`${me}m`, VOWELS, ["p", "m"]],
    [`${me}n`, /^(?:[cdjz]|s[yc]|t[r])/, [""]],
    [`${me}n`, VOWELS, ["t", "n"]],
    [`${me}ny`, VOWELS, ["s", "ny"]],
    [`${me}ng`, /^[ghkq]/, [""]],
    [`${me}ng`, VOWELS, ["k", ""]],
    // Roots of one syllable: mengecek, pengecatan.
    [`${me}nge`, /^[^aiueo]{1,2}[aiueo][^aiueo]{0,2}$/, [""]],
  ];
}

const PREFIXES: readonly Prefix[] = [
  ["di", ANY, [""]],
  ["ber", ANY, [""]],
  ["be", /^(?:r|[^aiueo]er)/, [""]],
  ["bel", /^ajar/, [""]],
  ["ter", ANY, [""]],
  ["te", /^r/, [""]],
  ...melting("me"),
  ...melting("pe"),
  ["per", ANY, [""]],
  ["pe", /^[^aiueo]er/, [""]],
  ["pel", /^ajar/, [""]],
  // As people speak: ngirim, ngecek, nyari.
  ["ng", VOWELS, ["k", ""]],
  ["nge", /^[^aiueo]{1,2}[aiueo][^aiueo]{0,2}$/, [""]],
  ["ny", VOWELS, ["s", "c"]],
];

/** kerusakan is made of rusak; kemeja is not made of meja. */
const CIRCUMFIX: Prefix = ["ke", ANY, [""]];

/** What a second prefix stands before: memper-, diper-, keter-. */
const SECOND = /^(?:per|ber|ter)/;

function prefixed(stem: string, ended: string | undefined): string[] {
  const first = [...PREFIXES, ...(ended === "an" ? [CIRCUMFIX] : [])].flatMap((prefix) => off(stem, prefix));
  const second = first.filter((one) => SECOND.test(one)).map((one) => one.slice(3));
  return [...first, ...second];
}

function off(stem: string, [prefix, before, begins]: Prefix): string[] {
  const rest = stem.slice(prefix.length);
  return stem.startsWith(prefix) && before.test(rest) ? begins.map((begin) => begin + rest) : [];
}
