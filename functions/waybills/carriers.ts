import type { Format } from "./formats.ts";

/** The carriers that a waybill can be of. */
export type CarrierCode =
  | "pos_indonesia"
  | "jne"
  | "jnt"
  | "sicepat"
  | "spx"
  | "anteraja"
  | "ninja"
  | "id_express"
  | "lion_parcel"
  | "wahana"
  | "tiki";

/** A carrier, and all that is known of its waybill numbers (R2.2). docs/carriers.md tells it in words. */
export interface Carrier {
  readonly code: CarrierCode;
  readonly name: string;
  /** The carrier's own tracking page; `{number}` where it takes the number in its address. */
  readonly tracking_page: string;
  readonly formats: readonly [Format, ...Format[]];
}

const UPU = "UPU standard S10; algorithm as public encyclopaedias describe it, read 2026-11-24";
/** Examples in several public code bases that do not copy each other. */
const SEVERAL = "observed: several public code bases and their test data, read 2026-11-24";
/** One example or one author's pattern. */
const ONE = "observed: one public code base, read 2026-11-24";
/** Only a length is known, and others have the same: says little. */
const LENGTH = "observed: only the length, in public checks of numbers, read 2026-11-24";
/** Described somewhere, no example found. */
const TOLD = "told: public descriptions without an example, read 2026-11-24";

function observed(source: string, pattern: string, ...test_numbers: [string, ...string[]]): Format {
  return { pattern, certainty: "observed", source, test_numbers };
}

/** All carriers with their formats, in the order in which sellers are offered them. */
export const CARRIERS: readonly Carrier[] = [
  {
    code: "pos_indonesia",
    name: "Pos Indonesia",
    tracking_page: "https://www.posindonesia.co.id/id/tracking",
    formats: [
      {
        pattern: "[A-Z]{2}[0-9]{9}ID",
        certainty: "certain",
        source: UPU,
        check_digit: "s10",
        test_numbers: ["RR473124829ID", "EE000000014ID", "CP700000000ID", "LX112233447ID"],
      },
      observed(ONE, "P[0-9]{13}", "P2611000012345"),
      observed(ONE, "11[0-9]{9,11}", "11000012345", "1100001234567"),
      observed(LENGTH, "[0-9]{11}", "17600012345"),
      observed(TOLD, "[0-9]{12}", "176000123456"),
      observed(LENGTH, "[0-9]{13}", "1760001234567"),
    ],
  },
  {
    code: "jne",
    name: "JNE",
    tracking_page: "https://www.jne.co.id/tracking-package",
    formats: [
      observed(SEVERAL, "[0-9]{15}", "012340000123456"),
      observed(ONE, "[0-9]{16}", "0123400001234567"),
      observed(ONE, "[0-9]{12}", "012340001234"),
      // Booked through a marketplace; the letters are not JNE's own, some people call these J&T.
      observed(ONE, "CM[0-9]{11}", "CM90000123456"),
      // JNE Trucking: one digit more than J&T's own JT.
      observed(ONE, "JT[0-9]{11}", "JT40000123456"),
      observed(SEVERAL, "JNE[0-9A-Z]{7,12}", "JNE0001234567"),
      observed(
        SEVERAL,
        "(?:BDO|CGK|JOG|MES|PKU|SOC|SUB|UPG)[0-9A-Z]{7,13}",
        "CGKFT00012345678",
        "SUB1A00012345",
      ),
      // A partner's or a place's three letters, and four digits at the end at least.
      observed(TOLD, "[A-Z]{3}[0-9A-Z]{3,9}[0-9]{4}", "TLJ0A1200034567"),
    ],
  },
  {
    code: "jnt",
    name: "J&T Express",
    tracking_page: "https://jet.co.id/track",
    formats: [
      observed(SEVERAL, "(?:JD|JO|JP|JT|JX)[0-9]{10}", "JT0000123456", "JX9000123456", "JP1000123456"),
      observed(ONE, "(?:JB|JS|JY|JZ)[0-9]{10}", "JB0000123456"),
    ],
  },
  {
    code: "sicepat",
    name: "SiCepat Ekspres",
    tracking_page: "https://www.sicepat.com/checkAwb",
    formats: [
      observed(SEVERAL, "00[0-9]{10}", "000000123456", "004000123456"),
      observed(LENGTH, "[0-9]{12}", "400000123456"),
    ],
  },
  {
    code: "spx",
    name: "SPX Express (Shopee)",
    tracking_page: "https://spx.co.id/track?{number}",
    formats: [
      observed(SEVERAL, "SPXID[0-9]{12}", "SPXID040000123456", "SPXID060000123457"),
      observed(SEVERAL, "SPXID[0-9]{11}[A-Z]", "SPXID04000012345A"),
      observed(TOLD, "SPXID[0-9]{11}", "SPXID04000012345"),
      observed(ONE, "ID[0-9]{12}[0-9A-Z]", "ID260000123456D"),
    ],
  },
  {
    code: "anteraja",
    name: "AnterAja",
    tracking_page: "https://anteraja.id/tracking/{number}",
    formats: [
      observed(SEVERAL, "(?:1000|1100)[0-9]{10}", "10000000123456", "11000000123456"),
      observed(LENGTH, "[0-9]{14}", "23400000123456"),
      observed(ONE, "TSA[0-9A-Z]{7,12}", "TSA0000123456"),
    ],
  },
  {
    code: "ninja",
    name: "Ninja Xpress",
    tracking_page: "https://www.ninjaxpress.co/en-id/tracking?id={number}",
    formats: [
      observed(SEVERAL, "NLIDAP[0-9]{8,12}", "NLIDAP0000123456"),
      observed(ONE, "NLID[0-9]{8,12}[A-Z]?", "NLID00001234567A", "NLID0000123456"),
      observed(SEVERAL, "NV[A-Z]{0,8}[0-9]{8,12}", "NVIDABCDE000000123456", "NV0000123456"),
      observed(ONE, "SHP[0-9]{10}", "SHP0000123456"),
    ],
  },
  {
    code: "id_express",
    name: "ID Express",
    tracking_page: "https://idexpress.com/lacak-paket",
    formats: [
      observed(SEVERAL, "(?:IDE|IDS)[0-9]{12,13}", "IDS900000123456", "IDE700000123456", "IDS9000001234567"),
    ],
  },
  {
    code: "lion_parcel",
    name: "Lion Parcel",
    tracking_page: "https://lionparcel.com/track/stt?q={number}",
    formats: [
      observed(SEVERAL, "11LP[0-9]{13}", "11LP1700000123456"),
      { ...observed(SEVERAL, "(?:11|99)[0-9]{9}", "11260001234", "99260001234"), groups: [2, 2, 7] },
    ],
  },
  {
    code: "wahana",
    name: "Wahana",
    tracking_page: "https://www.wahana.com/lacak-kiriman?noresi={number}",
    formats: [
      observed(ONE, "AGN[0-9]{5,12}", "AGN00012345"),
      observed(ONE, "[A-Z]{3}[0-9]{5}", "ABC12345"),
      observed(ONE, "[A-Z]{2}[0-9]{3}[A-Z][0-9]{2}", "AB123C45"),
      observed(ONE, "[A-Z]{2}[0-9]{8}", "AB12345678"),
      observed(TOLD, "[A-Z]{3}[0-9A-Z]{6}[0-9]{2}", "ABC1D2E3F45"),
    ],
  },
  {
    code: "tiki",
    name: "TIKI",
    tracking_page: "https://www.tiki.id/id/tracking",
    formats: [
      observed(SEVERAL, "(?:03|66)[0-9]{10}", "030000123456", "660000123456"),
      observed(LENGTH, "[0-9]{12}", "500000123456"),
    ],
  },
];

/** The carrier of that code. */
export function carrierOf(code: CarrierCode, carriers: readonly Carrier[] = CARRIERS): Carrier | undefined {
  return carriers.find((carrier) => carrier.code === code);
}

/** The carrier's tracking page, opened at this number where the page can do that. */
export function trackingPage(carrier: Carrier, number: string): string {
  return carrier.tracking_page.replace("{number}", encodeURIComponent(number));
}
