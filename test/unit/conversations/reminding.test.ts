import { describe, expect, test } from "vitest";
import { type Conversation, dueOf, type Message } from "../../../functions/conversations/conversation.ts";
import { readTo } from "../../../functions/conversations/reading.ts";
import { tell } from "../../../functions/conversations/reminding.ts";
import { at, talked, written } from "./given.ts";

describe("R6.1 who is told that something is unread", () => {
  test("given a message, then its reader is told an hour later, and not before", () => {
    const { conversation } = talked("buyer");
    expect(dueOf(conversation)?.at).toBe(at(60).now);
    expect(tell(conversation, at(59).now)).toMatchObject({ code: "not_due" });
    expect(tell(conversation, at(60).now)).toMatchObject({ side: "shop" });
  });

  test("given that it was told, then not again, however much comes, until everything was read", () => {
    const told = tell(talked("buyer").conversation, at(60).now) as { after: Conversation };
    expect(dueOf(told.after)).toBeUndefined();
    const more = written(told.after, { by: "buyer" }, at(61));
    expect(dueOf(more.after)).toBeUndefined();
    const read = readTo(more.after, "shop", more.message, at(62).now) as Conversation;
    const anew = written(read, { by: "buyer" }, at(70));
    expect(dueOf(anew.after)?.at).toBe(at(130).now);
  });

  test("given that it was read in time, or that who should be told writes, then nobody is told", () => {
    const { conversation, messages } = talked("buyer");
    const read = readTo(conversation, "shop", messages[0] as Message, at(5).now) as Conversation;
    expect(dueOf(read)).toBeUndefined();
    const wrote = written(conversation, { by: "shop" }, at(5)).after;
    expect(Object.keys(wrote.reminders)).toEqual(["buyer"]);
  });

  test("given that only some of it was read, then the reader is told of the rest at its time", () => {
    const { conversation, messages } = talked("buyer", "buyer");
    const read = readTo(conversation, "shop", messages[0] as Message, at(5).now) as Conversation;
    expect(dueOf(read)?.at).toBe(at(60).now);
  });

  test("given an automatic reply, then the shop's people are told of the question all the same, and the buyer of the reply", () => {
    const { conversation } = talked("buyer", "auto");
    expect(Object.keys(conversation.reminders).sort()).toEqual(["buyer", "shop"]);
    const first = tell(conversation, at(120).now) as { side: string; after: Conversation };
    const second = tell(first.after, at(120).now) as { side: string; after: Conversation };
    expect([first.side, second.side].sort()).toEqual(["buyer", "shop"]);
    expect(tell(second.after, at(120).now)).toMatchObject({ code: "not_due" });
  });
});
