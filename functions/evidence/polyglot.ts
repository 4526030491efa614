/** A ZIP is found by the record at its end, which a comment of at most this many bytes may follow. */
const ZIP_TAIL = 65_535 + 22;

/**
 * True where the bytes are something else besides (a GIFAR and its kin): an archive reads from the end, a PDF may
 * begin within the first kilobyte. The formats' own checks see to what is before and behind them.
 */
export function isSomethingElseToo(bytes: Buffer, itself: "pdf" | "other"): boolean {
  if (itself !== "pdf" && bytes.subarray(0, 1024 + 5).includes("%PDF-")) return true;
  return endsAsZip(bytes);
}

/** An end record anywhere in the tail: unpackers take one that junk follows. */
function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL));
  for (let at = tail.indexOf("PK\x05\x06"); at !== -1; at = tail.indexOf("PK\x05\x06", at + 1)) {
    // Of one disk, as every archive is nowadays: four chance bytes of a video seldom go on with four zeros.
    if (at + 22 <= tail.length && tail.readUInt32LE(at + 4) === 0) return true;
  }
  return false;
}

/** What a browser or an interpreter would run, if somebody got it to read a picture as a page. */
const MARKUP =
  /<(script|html|body|iframe|svg|!doctype|\?php|embed|object|img|link|meta http)|__halt_compiler/i;

/** True where metadata (comments, text chunks, free boxes) hold a page or a script. */
export function holdsMarkup(metadata: Buffer): boolean {
  return MARKUP.test(metadata.toString("latin1"));
}
