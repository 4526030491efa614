import { englishRoots } from "./english.ts";
import { indonesianRoots } from "./indonesian.ts";

/** A word that says something, and every word that it may be a form of. */
export interface Word {
  readonly said: string;
  readonly forms: ReadonlySet<string>;
}

/** How many words of one text are looked at. */
const MOST_WORDS = 500;
const LONGEST_WORD = 40;

/**
 * R6.2: the words of a text that say something, in order: in small letters, without accents and signs, without what
 * every sentence has. Nothing that anybody writes is a pattern: `.*` has no word at all.
 */
export function wordsOf(text: string): Word[] {
  return spoken(text)
    .filter((said) => !saysNothing(said))
    .map((said) => ({ said, forms: formsOf(said) }));
}

/** True where a text has a word at all, if only one that says nothing. */
export function hasWords(text: string): boolean {
  return spoken(text).length > 0;
}

/** True where two words are forms of one another. */
export function areForms(one: Word, other: Word): boolean {
  const [fewer, more] = one.forms.size < other.forms.size ? [one, other] : [other, one];
  for (const form of fewer.forms) if (more.forms.has(form)) return true;
  return false;
}

function spoken(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .replaceAll(DOTTED, "")
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map((word) => spelt(word.slice(0, LONGEST_WORD)));
}

/** The dots of `c.o.d`, which is one word. */
const DOTTED = /(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu;

/** As it is spelt in full: `kapannnn` is kapan, `barang2` barang-barang, `blm` belum. */
function spelt(word: string): string {
  const once = word.replaceAll(/(\p{L})\1{2,}/gu, "$1").replace(/^(\p{L}{3,})2(nya)?$/u, "$1");
  return SHORT.get(once) ?? once;
}

function formsOf(word: string): ReadonlySet<string> {
  return new Set([...indonesianRoots(word), ...englishRoots(word)]);
}

/** A letter alone says nothing: `nya`, `s` and `t` are what signs leave behind. A figure may be a size. */
function saysNothing(word: string): boolean {
  return /^\p{L}$/u.test(word) || EVERYWHERE.has(word);
}

/** How people write in a hurry. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    blm: "belum",
    brg: "barang",
    brp: "berapa",
    byr: "bayar",
    gimana: "bagaimana",
    gmn: "bagaimana",
    gak: "tidak",
    ga: "tidak",
    ngga: "tidak",
    nggak: "tidak",
    hrg: "harga",
    knp: "kenapa",
    kpn: "kapan",
    krm: "kirim",
    pake: "pakai",
    sampe: "sampai",
    sdh: "sudah",
    tdk: "tidak",
    tf: "transfer",
    trf: "transfer",
    tuker: "tukar",
    udah: "sudah",
    udh: "sudah",
  }),
);

/** What every sentence may have: particles, pronouns, and what people call a shop. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  [
    "yang yg di ke dari dan atau ini itu untuk utk dengan dgn pada dalam akan apa apakah ya yah iya sih dong kok deh kan nih tuh",
    "lah kah pun nya saya aku gue kami kita kamu anda kak kakak min gan sis bang bro mas mbak mba bu ibu pak bapak halo hai",
    "the an of to is are am was be been and or in on at for from with it its this that these those you your my me we our us they",
    "he she him her do does did have has please pls hi hello",
  ].flatMap((some) => some.split(" ")),
);
