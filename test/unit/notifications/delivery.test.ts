import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { contactKey } from "../../../functions/contacts/store.ts";
import { deliver, type ToDeliver } from "../../../functions/notifications/delivery.ts";
import { LEASE_MS } from "../../../functions/notifications/notification.ts";
import { post } from "../../../functions/notifications/postbox.ts";
import { progressKey } from "../../../functions/notifications/store.ts";
import { table } from "../../../functions/platform/table.ts";
import { MemoryTable, type Sent } from "../../property/world/memory-table.ts";

vi.mock("../../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

const ses = mockClient(SESv2Client);
const MAIL = { to: "sari@mail.example", subject: "Halo", body: "Apa kabar?" };
const ID = "rf_1-2.buyer";
const failing = (name: string) => Object.assign(new Error(`${MAIL.to} ${name}`), { name });

let memory: MemoryTable;
/** Called before every request to the table. */
let before: (request: Sent) => void;

const WANTED: ToDeliver = {
  notification_id: ID,
  kind: "refund_paid",
  under: "cases",
  to: { role: "buyer", id: "pembeli-1" },
  subject: { refund_id: "rf_1", buyer_id: "pembeli-1" },
  reads: {},
  compose: async () => ({ language: "id", subject: MAIL.subject, body: MAIL.body }),
};

beforeEach(() => {
  process.env.TABLE = "purnajual";
  process.env.MAIL_FROM = "no-reply@toko.example";
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-02T03:00:00Z") });
  memory = new MemoryTable();
  before = () => {};
  const send = async (command: unknown): Promise<unknown> => {
    before(command as Sent);
    return memory.answer(command as Sent);
  };
  Object.assign(table, { send });
  ses.reset();
  ses.on(SendEmailCommand).resolves({ MessageId: "m-1" });
  given({ ...contactKey(WANTED.to), email: MAIL.to, language: "id" });
});
afterAll(() => vi.useRealTimers());

function given(item: Record<string, unknown>): void {
  memory.answer({ constructor: { name: "PutCommand" }, input: { Item: item } });
}

const mails = (): number => ses.commandCalls(SendEmailCommand).length;
const status = (): unknown => memory.get(progressKey(ID))?.status;
const events = () =>
  memory
    .all()
    .filter(({ sk }) => String(sk).startsWith("EVENT#"))
    .map(({ type, data }) => ({ type, ...(data as object) }));

/** Dies at the first request to the table after the mail went out. */
function dieAfterMail(): void {
  before = () => {
    if (mails() > 0) throw new Error("killed");
  };
}

describe("R6.4 a notification", () => {
  test("given it comes once, then there is one mail, and the bus is told, without an address or a text", async () => {
    await deliver(WANTED);
    expect([mails(), status()]).toEqual([1, "sent"]);
    expect(events()).toEqual([
      { type: "notification.sent", kind: "refund_paid", to: "buyer", channel: "email", language: "id" },
    ]);
    expect(JSON.stringify(memory.all().filter(({ pk }) => pk !== contactKey(WANTED.to).pk))).not.toMatch(
      /@|Halo|kabar/,
    );
  });

  test("given it comes twice, at once or later, then there is still one mail; who is second at once is asked again", async () => {
    const both = await Promise.allSettled([deliver(WANTED), deliver(WANTED)]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    await deliver(WANTED);
    expect(mails()).toBe(1);
  });

  test("given a death between the mail and its record, then it is taken over after a minute, and sent a second time at most", async () => {
    dieAfterMail();
    await expect(deliver(WANTED)).rejects.toThrow("killed");
    before = () => {};
    await expect(deliver(WANTED)).rejects.toThrow("somebody else");
    vi.setSystemTime(Date.now() + LEASE_MS);
    await deliver(WANTED);
    await deliver(WANTED);
    expect([mails(), status()]).toEqual([2, "sent"]);
    expect(events()).toHaveLength(1);
  });

  test("given SES is out of breath, then nothing is recorded, and it is tried again", async () => {
    ses.on(SendEmailCommand).rejectsOnce(failing("TooManyRequestsException")).resolves({});
    await expect(deliver(WANTED)).rejects.toThrow(/^SES did not take a mail: TooManyRequestsException$/);
    expect(events()).toEqual([]);
    vi.setSystemTime(Date.now() + LEASE_MS);
    await deliver(WANTED);
    expect(status()).toBe("sent");
  });

  test("given SES will never take it, then that is its end", async () => {
    ses.on(SendEmailCommand).rejects(failing("MessageRejected"));
    await deliver(WANTED);
    await deliver(WANTED);
    expect([mails(), status()]).toEqual([1, "skipped"]);
    expect(events()).toEqual([
      { type: "notification.skipped", kind: "refund_paid", to: "buyer", reason: "refused" },
    ]);
  });

  test("given nobody is there, or no address to send from, then it is skipped and says why", async () => {
    await deliver({ ...WANTED, to: { role: "buyer", id: "pembeli-2" } });
    delete process.env.MAIL_FROM;
    await deliver({ ...WANTED, notification_id: "rf_1-3.buyer" });
    expect(mails()).toBe(0);
    expect(events().map(({ reason }: Record<string, unknown>) => reason)).toEqual([
      "no_contact",
      "not_set_up",
    ]);
  });
});

describe("what SES is handed", () => {
  test("given an offer, then it has the headers of RFC 8058, and anything else has none; all of it is plain text", async () => {
    await post("no-reply@toko.example", { ...MAIL, unsubscribe: "https://api.example/offers/opt-out/x" });
    await post("no-reply@toko.example", MAIL);
    const [offer, other] = ses
      .commandCalls(SendEmailCommand)
      .map(({ args }) => args[0].input.Content?.Simple);
    expect(offer?.Headers).toEqual([
      { Name: "List-Unsubscribe", Value: "<https://api.example/offers/opt-out/x>" },
      { Name: "List-Unsubscribe-Post", Value: "List-Unsubscribe=One-Click" },
    ]);
    expect(other).not.toHaveProperty("Headers");
    expect(Object.keys(offer?.Body ?? {})).toEqual(["Text"]);
  });

  test("given it fails, then what is thrown names nobody", async () => {
    ses.on(SendEmailCommand).rejects(failing("MailFromDomainNotVerifiedException"));
    await expect(post("no-reply@toko.example", MAIL)).rejects.toThrow(/^[^@]*$/);
  });
});
