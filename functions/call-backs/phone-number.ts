import {
  type MetadataJson,
  ParseError,
  type PhoneNumber,
  parsePhoneNumberWithError,
} from "libphonenumber-js/core";
import { isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import metadata from "./phone-metadata.json" with { type: "json" };

/** A telephone number that can be called back. */
export interface CalledNumber {
  /** E.164: `+6281234567890`. */
  readonly number: string;
  /** As everybody but the one who calls may see it: `+62 812 •••• •890`. */
  readonly masked: string;
}

/**
 * R4.5: a number as people write it: E.164, or as it is dialled in Indonesia, with whatever spaces, dashes and
 * brackets. It must be a mobile phone or a landline of a country that the platform calls. What refuses it never
 * repeats it (R8.5).
 */
export function calledNumber(said: string): CalledNumber | Refusal {
  const text = said.normalize("NFKC").trim();
  if (SHORT.test(text.replace(SEPARATORS, ""))) return NOT_CALLABLE;
  const phone = parsed(text);
  if (isRefusal(phone)) return phone;
  if (phone.ext) return EXTENSION;
  const type = phone.getType();
  if (!phone.isValid() || type === undefined) return MALFORMED;
  if (!CALLABLE.has(type)) return NOT_CALLABLE;
  return { number: phone.number, masked: masked(phone) };
}

/** A code of few digits: an emergency number, an operator's or a shop's service. */
const SHORT = /^\d{2,6}$/;
const SEPARATORS = /[\s().-]/g;
const CALLABLE: ReadonlySet<string> = new Set(["MOBILE", "FIXED_LINE", "FIXED_LINE_OR_MOBILE"]);

/**
 * `62…` without a plus is read as the country code first: the library would sooner take `62 21 5550101` for a
 * number in Sumatra, where area codes begin with 62 too, but those are written with their 0.
 */
function parsed(text: string): PhoneNumber | Refusal {
  if (text.startsWith("62")) {
    const abroad = tried(`+${text}`);
    if (!isRefusal(abroad) && abroad.isValid()) return abroad;
  }
  return tried(text);
}

function tried(text: string): PhoneNumber | Refusal {
  try {
    const how = { defaultCountry: "ID", extract: false } as const;
    return parsePhoneNumberWithError(text, how, metadata as unknown as MetadataJson);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return error.message === "INVALID_COUNTRY" ? ABROAD : MALFORMED;
  }
}

const LAST_SHOWN = 3;
const FIRST_SHOWN = 3;
const HIDDEN_LEAST = 5;

/** Its country code, its first and its last digits; never fewer than five are hidden. */
function masked(phone: PhoneNumber): string {
  const code = `+${phone.countryCallingCode}`;
  const rest = phone.formatInternational().slice(code.length);
  const digits = phone.nationalNumber.length;
  const first = Math.max(0, Math.min(FIRST_SHOWN, digits - LAST_SHOWN - HIDDEN_LEAST));
  let place = 0;
  const hidden = rest.replace(/\d/g, (digit) => {
    place += 1;
    return place <= first || place > digits - LAST_SHOWN ? digit : "•";
  });
  return `${code}${hidden}`;
}

const AT_PHONE = (issue: string) => ({ issues: [{ pointer: "/phone", issue }] });

const MALFORMED = ruledOut(
  "R4.5",
  "phone_malformed",
  "That is no telephone number: write it as 0812…, (021)… or +62….",
  AT_PHONE("malformed"),
);
const EXTENSION = ruledOut(
  "R4.5",
  "phone_extension",
  "Leave a number that can be called without an extension.",
  AT_PHONE("extension"),
);
const NOT_CALLABLE = ruledOut(
  "R4.5",
  "phone_not_callable",
  "Emergency, short, toll-free and premium numbers are not called: leave a mobile phone or a landline.",
  AT_PHONE("not_callable"),
);
const ABROAD = ruledOut(
  "R4.5",
  "phone_country",
  "The platform does not call that country.",
  AT_PHONE("country"),
);
