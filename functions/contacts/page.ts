import type { Texts } from "../policies/texts.ts";

/**
 * The page that a link in a mail opens. Looking at it changes nothing, for mail scanners look at every link; its
 * button does. Nothing in it comes from outside, so there is nothing to escape.
 */
export const OPT_OUT_PAGE = page(
  {
    id: ["Berhenti menerima penawaran?", "Anda tetap menerima kabar tentang pesanan Anda."],
    en: ["Stop receiving offers?", "You will still hear about your orders."],
  },
  { id: "Berhenti", en: "Stop" },
);

/** What it says once that is done, however often. */
export const OPTED_OUT_PAGE = page({
  id: ["Anda tidak akan menerima penawaran lagi.", "Anda dapat mengubahnya kapan saja di akun Anda."],
  en: ["You will receive no more offers.", "You can change that in your account at any time."],
});

/** What it says of a link that was not made here, or was cut off on its way. */
export const NO_SUCH_LINK_PAGE = page({
  id: ["Tautan ini tidak dikenal.", "Salin seluruh tautan dari surel, atau ubah pilihan di akun Anda."],
  en: ["This link is not known.", "Copy the whole link from the mail, or choose in your account."],
});

type Said = Readonly<Record<keyof Texts, readonly [title: string, text: string]>>;

function page(said: Said, button?: Texts): string {
  const label = button ? `${button.id} / ${button.en}` : "";
  const form = button
    ? `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${label}</button></form>`
    : "";
  const told = (["id", "en"] as const).map(
    (language) =>
      `<section lang="${language}"><h1>${said[language][0]}</h1><p>${said[language][1]}</p></section>`,
  );
  return [
    '<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="robots" content="noindex">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${said.id[0]}</title>`,
    "<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}",
    "h1{font-size:1.2rem}button{font:inherit;padding:.6rem 1.2rem}</style></head>",
    `<body>${told.join("")}${form}</body></html>`,
  ].join("");
}
