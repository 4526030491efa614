import metadata from "libphonenumber-js/metadata.max.json";
import { keep } from "./generated.ts";

/**
 * Makes functions/call-backs/phone-metadata.json: what libphonenumber knows of the countries that the platform
 * calls, every type of number included. All countries are 153 KB, these are a seventh of that. With --check it
 * only says whether the file is what the installed version makes of it.
 */
const FILE = new URL("../functions/call-backs/phone-metadata.json", import.meta.url);

/** Indonesia, its neighbours, and where its people work and its shops sell from. */
const CALLED = "ID MY SG BN TL TH PH VN CN HK TW KR JP AU SA AE".split(" ");

const codes = Object.entries(metadata.country_calling_codes)
  .map(([code, countries]) => [code, countries.filter((country) => CALLED.includes(country))] as const)
  .filter(([, countries]) => countries.length > 0);
const known = metadata.countries as Readonly<Record<string, unknown>>;
const made = {
  version: metadata.version,
  country_calling_codes: Object.fromEntries(codes),
  countries: Object.fromEntries([...CALLED].sort().map((country) => [country, known[country]])),
};
const text = `${JSON.stringify(made)}\n`;

keep(FILE, text, "phone-metadata.json is not what libphonenumber-js says: run local/phone-metadata.ts.");
