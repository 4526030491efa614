import type { EvidenceFile } from "./file.ts";
import { ENDINGS } from "./limits.ts";

/** The longest name that is kept. */
export const LONGEST_NAME = 100;

/** Controls, what turns the direction of writing, and what paths, headers and shells make something of. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|;%]/gu;

/** A name as it may be shown and saved: one line of at most 100 characters, no path; `undefined` where nothing is left. */
export function tidyName(name: string): string | undefined {
  const tidy = name.normalize("NFC").replace(UNWANTED, " ").replace(/\s+/g, " ").trim();
  const short = [...tidy].slice(0, LONGEST_NAME).join("").trim();
  return /[\p{L}\p{N}]/u.test(short) ? short : undefined;
}

/** What a file is saved as: its name with the ending of what it was found to be, whatever it was called. */
export function savedAs(file: Pick<EvidenceFile, "file_id" | "name" | "content_type">): string {
  const ending = ENDINGS[file.content_type];
  const base = (file.name ?? file.file_id)
    .replace(/(\.[A-Za-z0-9]{1,5})+$/, "")
    .replace(/^\.+/, "")
    .trim();
  return `${base || file.file_id}.${ending}`;
}

/** The header that makes a browser save a file under its name, and not show it as a page unless that is said (RFC 6266). */
export function disposition(name: string, how: "attachment" | "inline" = "attachment"): string {
  const plain = name.replace(/[^\x20-\x7e]/g, "_");
  return `${how}; filename="${plain}"; filename*=UTF-8''${percentCoded(name)}`;
}

/** Everything but letters, digits and `-._~` as percent and two digits (RFC 3986), as signatures want it. */
export function percentCoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
