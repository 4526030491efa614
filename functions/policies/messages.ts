/** So many messages to one buyer within so many days. */
export interface Frequency {
  readonly count: number;
  readonly days: number;
}

/** R6.4: how often and when shops may write to a buyer; over all shops together. */
export interface FollowUpTerms {
  readonly per_buyer: Frequency;
  readonly offers_per_buyer: Frequency;
  /** From when until when, Jakarta time, nobody is written to: `21:00`, `08:00`. The same twice: at no time. */
  readonly quiet: { readonly from: string; readonly until: string };
  /** What could not be sent within so many days of its instant is not sent any more. */
  readonly late_days: number;
  /** Whose pages templates may link to, hosts below them included. */
  readonly link_hosts: readonly string[];
}

/** R6.2: how often a shop's automatic replies may come, and when there are none; in force as it is published. */
export interface AutoReplyTerms {
  /** How many hours after one there is no other in the same conversation. */
  readonly quiet_hours: number;
  /** While a person of the shop has written within so many minutes: they are there. */
  readonly person_minutes: number;
  /** So many minutes after a message there is no reply to it any more. */
  readonly late_minutes: number;
}

/** What e-mail is sent for; where it is not, the marketplace tells people itself, by the events. */
export interface NotificationTerms {
  readonly email: { readonly follow_ups: boolean; readonly cases: boolean };
}

/** What a new deployment starts with. */
export const FIRST_FOLLOW_UPS: FollowUpTerms = {
  per_buyer: { count: 3, days: 7 },
  offers_per_buyer: { count: 1, days: 7 },
  quiet: { from: "21:00", until: "08:00" },
  late_days: 3,
  link_hosts: [],
};

/** What a new deployment starts with. */
export const FIRST_AUTO_REPLIES: AutoReplyTerms = { quiet_hours: 8, person_minutes: 30, late_minutes: 60 };

/** What a new deployment starts with: nobody is written to whose address was not handed in. */
export const FIRST_NOTIFICATIONS: NotificationTerms = { email: { follow_ups: true, cases: true } };

/** R6.1: how fast a side of a conversation may write, and when it is told of what it has not read. */
export interface ConversationTerms {
  /** Messages of one side within a minute, and within 24 hours, each counted from the first. */
  readonly per_minute: number;
  readonly per_day: number;
  /** Transcripts that one side may have made within 24 hours. */
  readonly transcripts_per_day: number;
  /** After how many hours a side is told by mail of what it has not read; once, until it has. */
  readonly unread_hours: number;
}

/** What a new deployment starts with. */
export const FIRST_CONVERSATIONS: ConversationTerms = {
  per_minute: 20,
  per_day: 300,
  transcripts_per_day: 10,
  unread_hours: 1,
};
