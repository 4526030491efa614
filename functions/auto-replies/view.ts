import { inJakarta } from "../kernel/instants.ts";
import type { Texts } from "../policies/texts.ts";
import type { Considered, Decision, HeldBack, Why } from "./decide.ts";
import type { Openness } from "./hours.ts";
import type { Message } from "./message.ts";
import { type AutoReplies, VARIABLES } from "./settings.ts";

/** A shop's automatic replies, and what their templates may ask for. */
export function autoRepliesView(settings: AutoReplies) {
  return { ...settings, variables: VARIABLES };
}

/** What a message would bring, in both languages where somebody reads it. */
export function tryOutView(
  { chosen, held_back, considered, openness }: Decision,
  message: Readonly<Record<keyof Texts, Message>> | undefined,
) {
  return {
    ...(chosen && message && !held_back
      ? { answers: { ...consideredView(chosen), message: { id: message.id, en: message.en } } }
      : {}),
    ...(held_back ? { held_back: { why: held_back, text: HELD_BACK[held_back] } } : {}),
    considered: considered.map(consideredView),
    ...(openness ? { shop: openView(openness) } : {}),
  };
}

function consideredView({ reply, answers, why, found }: Considered) {
  return {
    reply: reply.code,
    trigger: reply.trigger,
    answers,
    why,
    text: WHY[why],
    ...(found ? { keyword: found.keyword, word: found.said } : {}),
  };
}

function openView(state: Openness) {
  if (state.open) return { open: true, ...(state.until ? { until: inJakarta(state.until) } : {}) };
  const { why, day, opens_at } = state;
  return {
    open: false,
    why,
    ...(day ? { day } : {}),
    ...(opens_at ? { opens_at: inJakarta(opens_at) } : {}),
  };
}

const WHY: Readonly<Record<Why, Texts>> = {
  keyword_found: { id: "Pesan memuat kata kuncinya", en: "The message has its keyword" },
  outside_hours: { id: "Pesan ditulis di luar jam buka", en: "It was written outside of opening hours" },
  first_contact: { id: "Pesan pertama dalam percakapan", en: "It is the first message of the conversation" },
  reply_switched_off: { id: "Balasan ini dimatikan", en: "This reply is switched off" },
  no_keyword_found: { id: "Pesan tidak memuat kata kuncinya", en: "The message has none of its keywords" },
  within_hours: { id: "Toko sedang buka", en: "The shop is open" },
  not_first_contact: { id: "Bukan pesan pertama", en: "It is not the first message" },
  another_goes_first: { id: "Balasan lain didahulukan", en: "Another reply goes first" },
};

const HELD_BACK: Readonly<Record<HeldBack, Texts>> = {
  switched_off: { id: "Balasan otomatis dimatikan", en: "Automatic replies are switched off" },
  too_late: { id: "Pesan sudah terlalu lama berlalu", en: "The message was too long ago" },
  answered_by_person: { id: "Toko sudah menjawab sendiri", en: "A person of the shop has answered" },
  person_there: { id: "Toko baru saja menulis sendiri", en: "A person of the shop wrote just now" },
  twice_in_a_row: {
    id: "Balasan otomatis tidak pernah dua kali berturut-turut",
    en: "There is never an automatic reply twice in a row",
  },
  quiet_period: { id: "Belum lama ada balasan otomatis", en: "There was an automatic reply not long ago" },
};
