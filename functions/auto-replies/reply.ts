import type { Template } from "../templates/template.ts";

/**
 * What brings an automatic reply (R6.2), in the order in which they are asked: who asks about something is told about that,
 * at night too; who writes at night is told when somebody is there; who writes for the first time is welcomed.
 */
export const TRIGGERS = ["keyword", "outside_hours", "first_contact"] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** An automatic reply of a shop, as the rules look at it. */
export interface Reply {
  /** What the shop calls it; never a second one's. */
  readonly code: string;
  readonly trigger: Trigger;
  /** What it goes by, where that is keywords. */
  readonly keywords?: readonly string[];
  readonly enabled: boolean;
}

/** What a reply says, in one language. */
export type Said = { readonly body: string };

/** A reply with its text, as the shop hands it in. */
export interface WrittenReply extends Reply {
  readonly template: Template<Said>;
}
