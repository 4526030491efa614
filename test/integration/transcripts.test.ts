import { createHash, verify } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { done, order } from "./support/cases.ts";
import { say, talking, transcribed } from "./support/conversations.ts";
import { deployment } from "./support/deployment.ts";
import { attachTo, BUYER_OWES, disputed, handIn, look } from "./support/disputes.ts";
import { penalised } from "./support/notices.ts";
import { type Actor, agent, openShop, type Shop } from "./support/people.ts";
import { flaws } from "./support/problems.ts";
import { tally } from "./support/tally.ts";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});

const sumOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");

/** What somebody downloads who follows a file. */
async function downloaded(who: Actor, href: string): Promise<Buffer> {
  const { link } = done(await who.get(href));
  return Buffer.from(await (await fetch(link.url)).arrayBuffer());
}

/** What is said, without signing in, to whoever has a file. */
async function verified(transcript_id: string, sha256: string): Promise<Json> {
  return done(
    await deployment.client.call("POST", "/transcripts/verification", { transcript_id, sha256 }, {}),
  );
}

describe("R6.1 a transcript", () => {
  it("is a PDF that was signed here, and anybody who has it can tell", async () => {
    const { conversation_id, order_id } = await talking(shop, "Kapan dikirim? 🙏");
    await say(shop.seller, order_id, "Hari ini.");
    const transcript = await transcribed(shop.buyer, conversation_id);
    expect(transcript).toMatchObject({ by: "buyer", language: "id", messages: { from: 1, to: 2 }, order_id });
    const content = await downloaded(shop.buyer, transcript.file.href);
    expect(content.subarray(0, 5).toString()).toBe("%PDF-");
    const sum = sumOf(content);
    expect([content.length, Buffer.from(transcript.file.sha256, "base64").toString("hex")]).toEqual([
      transcript.file.bytes,
      sum,
    ]);

    const told = await verified(transcript.transcript_id, sum);
    expect(told).toMatchObject({
      verified: true,
      order_id,
      messages: { from: 1, to: 2 },
      made_at: transcript.made_at,
    });
    expect(told.statement).toContain(`sha256 ${sum}\n`);
    const signature = Buffer.from(told.signature.value, "base64");
    // Without us: with the public half of the key alone.
    expect(verify("sha256", Buffer.from(told.statement), told.public_key, signature)).toBe(true);
    expect((await verified(transcript.transcript_id, transcript.file.sha256)).verified).toBe(true);
  });

  it("that was changed by a bit, is another one or was never made is not verified, and nothing else is said", async () => {
    const { conversation_id } = await talking(shop);
    const one = await transcribed(shop.buyer, conversation_id);
    const other = await transcribed(shop.seller, conversation_id, { language: "en" });
    const content = await downloaded(shop.buyer, one.file.href);
    content[content.length - 10] = (content[content.length - 10] ?? 0) ^ 1;
    for (const [id, sum] of [
      [one.transcript_id, sumOf(content)],
      [one.transcript_id, other.file.sha256],
      [other.transcript_id, one.file.sha256],
      ["tr_order-of-nobody-1", one.file.sha256],
      [one.transcript_id, "0".repeat(64)],
    ])
      expect(await verified(id, sum)).toEqual({ verified: false });
    for (const body of [
      {},
      { transcript_id: "x", sha256: "0".repeat(64) },
      { transcript_id: one.transcript_id, sha256: "abc" },
    ])
      expect(
        flaws(await deployment.client.call("POST", "/transcripts/verification", body, {}), {
          status: 400,
          code: "invalid_body",
        }),
      ).toBeUndefined();
  });

  it("is its own side's: the other one knows of none, and agents look on", async () => {
    const { conversation_id } = await talking(shop);
    const mine = await transcribed(shop.buyer, conversation_id);
    const theirs = await transcribed(shop.seller, conversation_id);
    expect(
      flaws(await shop.seller.get(mine.href), { status: 404, code: "transcript_not_found" }),
    ).toBeUndefined();
    expect(
      flaws(await shop.seller.get(mine.file.href), { status: 404, code: "file_not_found" }),
    ).toBeUndefined();
    const ids = async (who: Actor) => {
      const { items } = done(await who.get(`/conversations/${conversation_id}/transcripts`));
      return items.map(({ transcript_id }: Json) => transcript_id);
    };
    expect(await ids(shop.buyer)).toEqual([mine.transcript_id]);
    expect(await ids(agent)).toEqual([theirs.transcript_id, mine.transcript_id]);
    const other = await openShop();
    for (const who of [other.buyer, other.seller])
      for (const path of [mine.href, `/conversations/${conversation_id}/transcripts`])
        expect((await who.get(path)).status).toBe(404);
    expect((await other.buyer.post(`/conversations/${conversation_id}/transcripts`)).status).toBe(404);
  });

  it("is refused of messages that there are not, and when there were too many", async () => {
    const { conversation_id } = await talking(shop);
    const path = `/conversations/${conversation_id}/transcripts`;
    expect(
      flaws(await shop.buyer.post(path, { to: 2 }), { status: 422, code: "no_such_message" }),
    ).toBeUndefined();
    for (const body of [{ from: 0 }, { from: "1" }, { language: "fr" }, { format: "html" }])
      expect(flaws(await shop.buyer.post(path, body), { status: 400, code: "invalid_body" })).toBeUndefined();
    const many = await Promise.all(Array.from({ length: 12 }, () => shop.buyer.post(path)));
    expect(tally(many)).toEqual({ "201": 10, "429 too_many_transcripts": 2 });
    const seconds = Number(many.find(({ status }) => status === 429)?.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(80_000);
  });
});

describe("R6.1 a transcript as evidence", () => {
  it("of a dispute: put into the draft, handed in, and seen by the other side and the agents as what it is", async () => {
    const dispute = await disputed(shop);
    const path = `/disputes/${dispute.dispute_id}`;
    const conversation_id = `cv_${dispute.order_id}`;
    await say(shop.buyer, dispute.order_id, "Barangnya pecah.");
    const transcript = await transcribed(shop.buyer, conversation_id);
    const { transcript_id } = transcript;

    const theirs = await shop.seller.post(`${path}/transcripts`, { transcript_id });
    expect(flaws(theirs, { status: 422, code: "unknown_transcript" })).toBeUndefined();
    const elsewhere = await transcribed(shop.buyer, (await talking(shop)).conversation_id);
    const other = await shop.buyer.post(`${path}/transcripts`, { transcript_id: elsewhere.transcript_id });
    expect(flaws(other, { status: 422, code: "unknown_transcript" })).toBeUndefined();
    const wrong = await shop.buyer.post(`${path}/transcripts`, {
      transcript_id,
      requirement: "goods_received",
    });
    expect(flaws(wrong, { status: 422, code: "type_not_accepted" })).toBeUndefined();

    const added = done(await shop.buyer.post(`${path}/transcripts`, { transcript_id }), 201);
    expect(added.file).toMatchObject({ requirement: "chat", status: "accepted", transcript_id });
    const picture = await attachTo(shop.buyer, path, BUYER_OWES[0]);
    const draft = done(
      await shop.buyer.put(`${path}/draft`, {
        statement: "Lihat percakapan.",
        files: [picture, added.file.file_id],
      }),
    );
    done(await shop.buyer.post(`${path}/submissions`, { draft: draft.version }));

    const [submission] = (await look(shop.seller, dispute)).submissions;
    const file = submission.files.find(({ requirement }: Json) => requirement === "chat");
    for (const who of [shop.seller, agent]) {
      const content = await downloaded(who, `${path}/files/${file.file_id}`);
      expect(await verified(transcript_id, sumOf(content))).toMatchObject({ verified: true });
    }
  });

  it("of a dispute: uploaded by hand it is accepted as any file", async () => {
    const dispute = await disputed(shop);
    await say(shop.seller, dispute.order_id, "Sudah kami cek.");
    const transcript = await transcribed(shop.seller, `cv_${dispute.order_id}`);
    const content = await downloaded(shop.seller, transcript.file.href);
    const path = `/disputes/${dispute.dispute_id}`;
    const sample = { content, content_type: "application/pdf" };
    const file_id = await attachTo(shop.seller, path, "chat", path, sample);
    expect(done(await shop.seller.get(`${path}/files/${file_id}`)).file).toMatchObject({
      status: "accepted",
    });
    expect(await handIn(shop.buyer, dispute, BUYER_OWES)).toBeDefined();
  });

  it("of an appeal: it is the chat that the checklist requires", async () => {
    const penalty = await penalised(shop);
    const opened = done(await shop.seller.post(`/penalties/${penalty.penalty_id}/appeals`), 201);
    await say(shop.seller, penalty.order_id, "Resinya sudah benar, kak.");
    const { transcript_id } = await transcribed(shop.seller, `cv_${penalty.order_id}`);
    const path = `/appeals/${opened.appeal_id}`;
    const { file } = done(await shop.seller.post(`${path}/transcripts`, { transcript_id }), 201);
    const draft = done(await shop.seller.put(`${path}/draft`, { files: [file.file_id] }));
    const pointers = draft.missing.map(({ pointer }: Json) => pointer);
    expect(pointers).not.toContain("/requirements/chat");
    expect(pointers).toContain("/requirements/signed_proof");
  });

  it("of an order that nobody wrote about there is none", async () => {
    const order_id = await order(shop, { at: "to_ship" });
    const reply = await shop.buyer.post(`/conversations/cv_${order_id}/transcripts`);
    expect(flaws(reply, { status: 404, code: "conversation_not_found" })).toBeUndefined();
  });
});
