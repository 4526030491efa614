import * as z from "zod/mini";

/** An event as it is on the bus, and in the body of a webhook (R8.3). */
export interface Told {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly seq: number;
  readonly actor: { readonly role: string; readonly id: string };
  readonly subject: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly to?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A type of event that a room publishes: what its data holds, ids, codes, amounts and instants only (R8.5). */
export interface Published {
  readonly data: z.ZodMiniObject;
  /** Whether the shop that an event is of may hear of it; it may, where nothing is said. */
  readonly toShop: (event: Told) => boolean;
}

/** The types of events of a room, by their whole names. */
export type PublishedEvents = Readonly<Record<string, Published>>;

type Members = z.core.$ZodShape;

/** An id or a code. */
export const code = z.string().check(z.regex(/^[A-Za-z0-9_.:-]{1,200}$/));

/** An instant, in UTC. */
export const at = z.iso.datetime();

/** Whole rupiah, where `currency` or the rule says so; or a number of something. */
export const number = z.int();

/** True, or not said. */
export const flag = z.optional(z.literal(true));

/** A deadline that is running since. */
export const due = { due_at: z.optional(at), rule: z.optional(code) };

/** Money that came in, of which a shop's line is served (R3.5). */
export const servesQueue = { serves_queue: flag };

/** The types of events of a group, each with the members of its data: another type is another line. */
export function events(
  group: string,
  types: Readonly<Record<string, Members>>,
  toShop: Published["toShop"] = () => true,
): PublishedEvents {
  return Object.fromEntries(
    Object.entries(types).map(([name, members]) => [
      `${group}.${name}`,
      { data: z.strictObject(members), toShop },
    ]),
  );
}
