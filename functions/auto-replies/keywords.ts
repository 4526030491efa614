import { type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Reply } from "./reply.ts";
import { areForms, hasWords, type Word, wordsOf } from "./words.ts";

/** How many keywords a shop may have, of all its replies together. */
export const MOST_KEYWORDS = 500;

/** How many words that say something a keyword may have. */
const MOST_WORDS = 5;

/** Where in a text a keyword was found. */
export interface Found {
  readonly keyword: string;
  /** The word of the text that it begins with. */
  readonly said: string;
}

/** One keyword of one reply, as it is looked for. */
interface Entry {
  readonly reply: string;
  readonly keyword: string;
  readonly words: readonly Word[];
}

/** The keywords of a shop by every form of their first word: what a text is looked up in, however many there are. */
export type KeywordIndex = ReadonlyMap<string, readonly Entry[]>;

/** R6.2: the index of those replies that go by keywords. */
export function indexOf(replies: readonly Reply[]): KeywordIndex {
  const index = new Map<string, Entry[]>();
  for (const { code, keywords = [], enabled } of replies) {
    if (!enabled) continue;
    for (const keyword of keywords) {
      const words = wordsOf(keyword);
      for (const form of words[0]?.forms ?? []) {
        const there = index.get(form);
        if (there) there.push({ reply: code, keyword, words });
        else index.set(form, [{ reply: code, keyword, words }]);
      }
    }
  }
  return index;
}

/**
 * R6.2: for each reply one of whose keywords is in the text, where. A keyword is in it where its words follow one
 * another in it, each in any form, whatever stands between them that says nothing.
 */
export function findIn(text: string, index: KeywordIndex): ReadonlyMap<string, Found> {
  const words = wordsOf(text);
  const found = new Map<string, Found>();
  for (const [place, word] of words.entries()) {
    const entries = new Set([...word.forms].flatMap((form) => index.get(form) ?? []));
    for (const { reply, keyword, words: wanted } of entries) {
      if (found.has(reply)) continue;
      const follow = wanted.every((one, n) => {
        const there = words[place + n];
        return there !== undefined && areForms(one, there);
      });
      if (follow) found.set(reply, { keyword, said: word.said });
    }
  }
  return found;
}

/** R6.2: why a shop's keywords cannot be looked for: too many, one that says nothing, one twice. */
export function checkKeywords(replies: readonly Reply[], pointer: string): Refusal | undefined {
  const count = replies.reduce((sum, { keywords = [] }) => sum + keywords.length, 0);
  if (count > MOST_KEYWORDS) {
    const detail = `A shop has at most ${MOST_KEYWORDS} keywords, all replies together; these are ${count}.`;
    return wrong("too_many_keywords", detail, pointer);
  }
  const seen = new Set<string>();
  for (const [place, { keywords = [] }] of replies.entries()) {
    for (const [nth, keyword] of keywords.entries()) {
      const at = `${pointer}/${place}/keywords/${nth}`;
      const words = wordsOf(keyword);
      if (words.length === 0) return saysNothing(keyword, at);
      if (words.length > MOST_WORDS)
        return wrong("keyword_too_long", `A keyword has at most ${MOST_WORDS} words that say something.`, at);
      const same = words.map(({ said }) => said).join(" ");
      if (seen.has(same))
        return wrong("keyword_twice", "Another keyword is the same; only one of them would be found.", at);
      seen.add(same);
    }
  }
  return undefined;
}

function saysNothing(keyword: string, at: string): Refusal {
  return hasWords(keyword)
    ? wrong(
        "keyword_says_nothing",
        "Every message may have these words; add one that says what is asked.",
        at,
      )
    : wrong("keyword_without_word", "A keyword is words, not a pattern: it needs a letter or a figure.", at);
}

function wrong(code: string, detail: string, pointer: string): Refusal {
  return ruledOut("R6.2", code, detail, { issues: [{ pointer, issue: code }] });
}
