import { expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { done } from "./support/cases.ts";
import { attachTo } from "./support/disputes.ts";
import { GOOD, saidOf } from "./support/evidence-files.ts";
import { claimedBy, noticeSeen, reported } from "./support/notices.ts";
import { type Actor, openShop } from "./support/people.ts";
import { tally } from "./support/tally.ts";

const ids = async (who: Actor, notice_id: string) =>
  (await noticeSeen(who, notice_id)).files.map(({ file_id }: Json) => file_id);

it("R5.1 R5.2 files come with a report and an explanation, and each has what is theirs", async () => {
  const shop = await openShop();
  const { notice_id } = await reported(shop);
  const path = `/notices/${notice_id}`;
  const [photo, proof, kept] = await Promise.all([
    attachTo(shop.buyer, path),
    attachTo(shop.seller, path),
    attachTo(shop.seller, path),
  ]);
  const foreign = await shop.seller.post(`${path}/explanation`, { text: "Benar.", files: [proof, photo] });
  expect([foreign.status, foreign.body.code, foreign.body.errors]).toEqual([
    422,
    "incomplete",
    [{ pointer: "/files/1", issue: "unknown" }],
  ]);
  const explained = { text: "Sudah dipindai.", files: [proof] };
  expect(done(await shop.seller.post(`${path}/explanation`, explained)).explanation.files).toEqual([proof]);
  const agent = await claimedBy(notice_id);

  expect(await ids(shop.buyer, notice_id)).toEqual([photo]);
  expect(new Set(await ids(shop.seller, notice_id))).toEqual(new Set([photo, proof, kept]));
  expect(new Set(await ids(agent, notice_id))).toEqual(new Set([photo, proof]));
  for (const [who, file, status] of [
    [shop.buyer, proof, 404],
    [agent, kept, 404],
    [shop.seller, photo, 200],
    [agent, proof, 200],
  ] as const) {
    const { status: answered, body } = await who.get(`${path}/files/${file}`);
    expect(answered).toBe(status);
    if (status === 200) expect((await fetch(body.link.url)).status).toBe(200);
  }
  const late = await shop.seller.post(`${path}/files`, saidOf(GOOD[0] as never));
  expect([late.status, late.body.code]).toEqual([409, "not_yours_to_judge"]);
});

it("R4.2 a party's files are those of one submission, also where all are opened at once", async () => {
  const shop = await openShop();
  const { notice_id } = await reported(shop);
  const said = saidOf(GOOD[0] as never);
  const replies = await Promise.all(
    Array.from({ length: 14 }, () => shop.buyer.post(`/notices/${notice_id}/files`, said)),
  );
  expect(tally(replies)).toEqual({ "201": 10, "422 too_many_files": 4 });
  const { allowance, files } = await noticeSeen(shop.buyer, notice_id);
  expect([allowance.files_left, files.length]).toEqual([0, 10]);
});
