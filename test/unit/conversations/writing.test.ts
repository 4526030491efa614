import { describe, expect, test } from "vitest";
import { replyAutomatically } from "../../../functions/conversations/automatic.ts";
import { type Conversation, unreadOf } from "../../../functions/conversations/conversation.ts";
import { readTo } from "../../../functions/conversations/reading.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { at, talked, tryWrite, written } from "./given.ts";

describe("R6.1 what is written", () => {
  test("given nothing yet, when either side writes, then that opens the one conversation of the order", () => {
    for (const by of ["buyer", "shop"] as const) {
      const { before, after, message } = written(undefined, { by });
      expect(before).toBeUndefined();
      expect(after).toMatchObject({ conversation_id: "cv_order-1", buyer_id: "pembeli-1", version: 2 });
      expect(message).toMatchObject({ message: 1, by, text: "Halo" });
    }
  });

  test("given a few messages, then they are numbered with no gap and counted by side", () => {
    const { conversation, messages } = talked("buyer", "shop", "auto", "buyer");
    expect(messages.map(({ message }) => message)).toEqual([1, 2, 3, 4]);
    expect(conversation.written).toEqual({ buyer: 2, shop: 2 });
    expect([unreadOf(conversation, "buyer"), unreadOf(conversation, "shop")]).toEqual([2, 2]);
    expect(conversation.last).toMatchObject({ message: 4, by: "buyer" });
  });

  test("given files and no text, then the message has no text at all", () => {
    const file = { file_id: "ef_1", content_type: "image/png", bytes: 3, sha256: "x" };
    const { message } = written(undefined, { by: "buyer", text: undefined, files: [file] });
    expect(message).not.toHaveProperty("text");
    expect(message.files).toEqual([file]);
  });
});

describe("R6.1 how much is written", () => {
  const some = FIRST_POLICY.conversations;
  const tight = { ...FIRST_POLICY, conversations: { ...some, per_minute: 2, per_day: 3 } };

  test("given a side that wrote as much as a minute takes, then it is told when the minute is over, and may write then", () => {
    const two = written(
      written(undefined, { by: "buyer" }, at(0, tight)).after,
      { by: "buyer" },
      at(0.5, tight),
    );
    expect(tryWrite(two.after, { by: "buyer" }, at(0.75, tight))).toMatchObject({
      kind: "too_many",
      code: "too_many_messages",
      rule: "R6.1",
      retry_after_seconds: 15,
      present: { again_at: "2026-03-02T10:01:00+07:00" },
    });
    expect(written(two.after, { by: "shop" }, at(0.75, tight)).message.message).toBe(3);
    expect(written(two.after, { by: "buyer" }, at(1, tight)).message.message).toBe(3);
  });

  test("given as much as a day takes, then the day counts from its first message", () => {
    let conversation: Conversation | undefined;
    for (const minute of [0, 2, 4])
      conversation = written(conversation, { by: "buyer" }, at(minute, tight)).after;
    expect(tryWrite(conversation, { by: "buyer" }, at(6, tight))).toMatchObject({
      retry_after_seconds: 86_400 - 360,
      present: { again_at: "2026-03-03T10:00:00+07:00" },
    });
    expect(written(conversation, { by: "buyer" }, at(1_440, tight)).message.message).toBe(4);
  });

  test("given automatic replies, then they use up none of what the shop's people may write", () => {
    const { conversation } = talked("buyer", "auto", "auto", "auto", "auto");
    expect(conversation.pace.shop).toBeUndefined();
  });
});

describe("R6.2 how long a buyer waits", () => {
  test("given two questions and an answer, then it is counted from the first, and once", () => {
    const { conversation } = talked("buyer", "buyer");
    const answered = written(conversation, { by: "shop" }, at(30));
    expect(answered.answer).toEqual({ overall_seconds: 1_800, service_seconds: 1_800 });
    expect(answered.after).not.toHaveProperty("waiting_since");
    expect(written(answered.after, { by: "shop" }, at(31)).answer).toBeUndefined();
  });

  test("given a shop that writes first, then nobody waited", () => {
    expect(written(undefined, { by: "shop" }).answer).toBeUndefined();
  });

  test("given a question on Monday evening that is answered on Tuesday, then only service hours are service time", () => {
    // 10:00 and so many minutes: 17:30 on Monday to 09:45 on Tuesday.
    const asked = written(undefined, { by: "buyer" }, at(450));
    const { answer } = written(asked.after, { by: "shop" }, at(1_425));
    expect(answer).toEqual({ overall_seconds: 975 * 60, service_seconds: 75 * 60 });
  });

  test("given an automatic reply in between, then the buyer still waits for a person", () => {
    const { conversation } = talked("buyer");
    const reply = { text: "Kami tutup.", replies_to: 1, reply_rule: "outside_hours" };
    const said = replyAutomatically(conversation, reply, at(1));
    if (!("after" in said)) throw new Error(said.code);
    expect(said.message).toMatchObject({ by: "auto", replies_to: 1, reply_rule: "outside_hours" });
    expect(said.answer).toBeUndefined();
    expect(said.after.waiting_since).toBe(conversation.waiting_since);
    expect(written(said.after, { by: "shop" }, at(60)).answer?.overall_seconds).toBe(3_600);
  });
});

describe("R6.2 an automatic reply", () => {
  const reply = (replies_to: number) => ({ text: "Kami tutup.", replies_to, reply_rule: "outside_hours" });

  test("given that it is brought twice, then it is said once", () => {
    const { conversation } = talked("buyer");
    const said = replyAutomatically(conversation, reply(1), at(1));
    if (!("after" in said)) throw new Error(said.code);
    expect(replyAutomatically(said.after, reply(1), at(2))).toMatchObject({ code: "replied_already" });
  });

  test("given that a person answered meanwhile, then there is none", () => {
    const { conversation } = talked("buyer", "shop");
    expect(replyAutomatically(conversation, reply(1), at(2))).toMatchObject({ code: "replied_already" });
  });

  test("given that a person wrote before, then a new question may have one", () => {
    const { conversation } = talked("buyer", "shop", "buyer");
    expect(replyAutomatically(conversation, reply(3), at(3))).toMatchObject({ message: { message: 4 } });
  });

  test("given a message that there is not, then there is no reply to it", () => {
    const { conversation } = talked("buyer");
    expect(replyAutomatically(conversation, reply(2), at(2))).toMatchObject({ code: "no_such_message" });
  });
});

describe("R6.1 what is read", () => {
  test("given marks in any order, then how far it is read only rises, and what is unread is exact", () => {
    const { conversation, messages } = talked("buyer", "shop", "buyer", "auto", "buyer");
    const [first, , third, , fifth] = messages as [never, never, never, never, never];
    const upToThird = readTo(conversation, "shop", third, at(9).now) as Conversation;
    expect(unreadOf(upToThird, "shop")).toBe(1);
    expect(readTo(upToThird, "shop", first, at(10).now)).toBeUndefined();
    expect(readTo(upToThird, "shop", third, at(10).now)).toBeUndefined();
    const all = readTo(upToThird, "shop", fifth, at(11).now) as Conversation;
    expect([unreadOf(all, "shop"), unreadOf(all, "buyer")]).toEqual([0, 2]);
  });
});
