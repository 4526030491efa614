/** Letters and digits that are taken for each other on a label or a screen. */
const GROUPS = ["O0", "I1L", "S5", "B8"] as const;

/** So many numbers are tried at most; a number with more look-alikes than that gets no suggestion. */
const TRIES = 5_000;

/**
 * The number that was probably meant: of those that differ only in look-alike characters the one that
 * `fits` with the fewest of them swapped. `undefined` where none fits, or two would do equally well: who
 * typed it must look at the label then. It is a question to be asked, never a correction to be made.
 */
export function didYouMean(number: string, fits: (candidate: string) => boolean): string | undefined {
  const others = [...number].map(othersLike);
  const places = others.flatMap((chars, place) => (chars === "" ? [] : [place]));
  let tries = 0;
  for (let swaps = 1; swaps <= places.length; swaps += 1) {
    const found: string[] = [];
    for (const candidate of swapped(number, others, places, swaps)) {
      tries += 1;
      if (tries > TRIES) return undefined;
      if (fits(candidate)) found.push(candidate);
    }
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

function othersLike(char: string): string {
  const group = GROUPS.find((chars) => chars.includes(char)) ?? "";
  return group.replace(char, "");
}

/** Every number that differs from this one in exactly so many of the places. */
function* swapped(
  number: string,
  others: readonly string[],
  places: readonly number[],
  swaps: number,
): Generator<string> {
  if (swaps === 0) {
    yield number;
    return;
  }
  for (const [nth, place] of places.entries()) {
    const later = places.slice(nth + 1);
    if (later.length < swaps - 1) return;
    for (const char of others[place] ?? "") {
      const next = number.slice(0, place) + char + number.slice(place + 1);
      yield* swapped(next, others, later, swaps - 1);
    }
  }
}
