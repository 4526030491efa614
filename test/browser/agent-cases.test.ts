import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { inReview } from "../integration/support/appeals.ts";
import { done, idr } from "../integration/support/cases.ts";
import {
  BUYER_OWES,
  decision,
  disputed,
  handIn,
  heard,
  look,
  SELLER_OWES,
  tell,
} from "../integration/support/disputes.ts";
import { reported } from "../integration/support/notices.ts";
import { type Actor, newPerson, openShop, operator } from "../integration/support/people.ts";
import { until } from "../integration/support/until.ts";
import { accessible } from "./support/accessible.ts";
import { focused, signedIn } from "./support/browser.ts";

const anAgent = () => newPerson({ role: "agent" });

/** A dispute that both sides have handed in all that they must for, in review. */
async function heardWithPictures(): Promise<Json> {
  const shop = await openShop();
  const dispute = await disputed(shop);
  await handIn(shop.buyer, dispute, BUYER_OWES);
  await handIn(shop.seller, dispute, SELLER_OWES);
  done(await tell(shop.buyer, dispute, "finish"));
  return done(await tell(shop.seller, dispute, "finish"));
}

/** Waits until the lists have a case. */
function listed(who: Actor, path: string): Promise<unknown> {
  return until(`${path} to list it`, async (last) => {
    const { items } = done(await who.get(path));
    last(items.length);
    return items.length > 0;
  });
}

describe("An agent's disputes (R4.3, R4.4)", () => {
  it("are found in the queue, taken, and read with both sides' evidence side by side", async () => {
    const dispute = await heardWithPictures();
    const agent = await anAgent();
    const query = `dispute_id=${dispute.dispute_id}`;
    await listed(agent, `/disputes?${query}`);
    const page = await signedIn(agent, `/agent/disputes?${query}`);
    await page.getByRole("heading", { name: "Sengketa", exact: true }).waitFor();
    await accessible(page);
    await page.getByRole("link", { name: dispute.order_id }).click();
    await page.getByRole("heading", { name: /^Sengketa, pesanan/ }).waitFor();
    const evidence = page.getByRole("region", { name: "Bukti", exact: true });
    const buyer = evidence.getByRole("region", { name: "Bukti pembeli" });
    await buyer.getByText("Lihat foto.").waitFor();
    expect(await evidence.getByRole("region", { name: "Bukti penjual" }).getByRole("img").count()).toBe(0);
    await accessible(page);

    await page.getByRole("button", { name: "Ambil kasus ini" }).click();
    await page.getByRole("button", { name: "Kembalikan ke antrean" }).waitFor();
    // That was foreseen; what can be decided comes once it is so.
    await page.getByRole("form", { name: "Putusan" }).waitFor();
    expect((await look(agent, dispute)).claimed_by).toBeDefined();
  });

  it("have pictures that are enlarged by key and moved, and closed where they were opened", async () => {
    const dispute = await heardWithPictures();
    const page = await signedIn(await anAgent(), `/agent/disputes/${dispute.dispute_id}`, {
      language: "en",
      dark: true,
      width: 390,
    });
    const picture = page.getByRole("button", { name: /^See large: Pictures or a video/ });
    await picture.focus();
    await page.keyboard.press("Enter");
    const zoom = page.getByRole("dialog");
    const shown = zoom.getByRole("img");
    await shown.waitFor();
    // The picture is there: its own policy let it in.
    await until("the picture to be loaded", async (last) => {
      const width = await shown.evaluate(
        (img) => (img as { naturalWidth: number } & typeof img).naturalWidth,
      );
      last(width);
      return width > 0;
    });
    const before = (await shown.boundingBox())?.width ?? 0;
    await page.keyboard.press("+");
    await zoom.getByText("150%").waitFor();
    expect((await shown.boundingBox())?.width ?? 0).toBeGreaterThan(before);
    await accessible(page);
    await page.keyboard.press("Escape");
    await zoom.waitFor({ state: "detached" });
    await focused(picture);
  });

  it("that somebody else took meanwhile say so, and show how things are", async () => {
    const dispute = await heardWithPictures();
    const page = await signedIn(await anAgent(), `/agent/disputes/${dispute.dispute_id}`);
    await page.getByRole("button", { name: "Ambil kasus ini" }).waitFor();
    const first = await anAgent();
    done(await tell(first, dispute, "claim"));
    // The answer is held up: until it comes, the page shows what is expected of it.
    let answer = () => {};
    const held = new Promise<void>((done) => {
      answer = done;
    });
    await page.route("**/claim", async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole("button", { name: "Ambil kasus ini" }).click();
    const state = page.getByRole("region", { name: "Peninjauan" });
    await state.getByText("Anda", { exact: true }).waitFor();
    const button = state.getByRole("button", { name: /Kembalikan ke antrean/ });
    await button.waitFor();
    await focused(button);
    // What can be decided is the API's to say, and is not shown before it has.
    expect(await page.getByRole("form", { name: "Putusan" }).count()).toBe(0);
    answer();
    await page.getByRole("alert").getByText("Petugas lain sudah mengambil kasus ini").waitFor();
    await state.getByText(/^Petugas [0-9a-f]{8}$/).waitFor();
    expect(await state.getByText("Anda", { exact: true }).count()).toBe(0);
    expect(await state.getByRole("button").count()).toBe(0);
    expect(await page.getByRole("form", { name: "Putusan" }).count()).toBe(0);
  });
});

describe("A lead (R4.4)", () => {
  it("gives a case of one agent to another, by name", async () => {
    const shop = await openShop();
    const dispute = await heard(shop, await disputed(shop));
    const [one, two] = [await anAgent(), await anAgent()];
    done(await tell(one, dispute, "claim"));
    const page = await signedIn(operator, `/agent/disputes/${dispute.dispute_id}`, { language: "en" });
    const state = page.getByRole("region", { name: "Review", exact: true });
    await state.getByText(one.name).waitFor();
    const form = page.getByRole("form", { name: "Give it to an agent" });
    await form.getByText(`Now with: ${one.name}`).waitFor();
    // It is with that one already.
    expect(await form.getByRole("option", { name: one.name }).count()).toBe(0);
    await form.getByRole("combobox", { name: /^Agent/ }).selectOption({ label: two.name });
    await accessible(page);
    await form.getByRole("button", { name: "Give" }).click();
    await state.getByText(two.name).waitFor();
    const mine = await signedIn(two, `/agent/disputes/${dispute.dispute_id}`, { language: "en" });
    await mine.getByRole("button", { name: "Give it back to the queue" }).waitFor();
  });
});

describe("An agent's appeals (R5.3, R5.4)", () => {
  it("are taken, read beside what was reported, and sent back for more evidence", async () => {
    const appeal = await inReview(await openShop());
    const page = await signedIn(await anAgent(), `/agent/appeals/${appeal.appeal_id}`);
    await page.getByRole("region", { name: "Yang dilaporkan" }).getByText("Resi tidak ditemukan.").waitFor();
    await page.getByRole("region", { name: "Bukti penjual" }).getByText("gudang kurir di Bekasi").waitFor();
    await page.getByRole("button", { name: "Ambil kasus ini" }).click();
    const form = page.getByRole("form", { name: "Minta bukti tambahan" });
    await form.getByLabel("Bukti apa yang diperlukan").fill("Foto label yang terbaca.");
    await accessible(page);
    await form.getByRole("button", { name: "Minta bukti" }).click();
    await page.getByText("Bukti dikumpulkan", { exact: true }).first().waitFor();
  });
});

describe("An agent's notices (R5.2)", () => {
  it("are taken and judged by a reason of policy", async () => {
    const shop = await openShop();
    const { notice_id } = await reported(shop, { kind: "empty_parcel" });
    done(await shop.seller.post(`/notices/${notice_id}/explanation`, { text: "Paket berisi barang." }));
    const agent = await anAgent();
    await listed(agent, `/notices?notice_id=${notice_id}`);
    const page = await signedIn(agent, `/agent/notices?notice_id=${notice_id}`, { language: "en" });
    await accessible(page);
    await page.getByRole("region", { name: "Waybill notices" }).getByRole("link").click();
    await page.getByRole("button", { name: "Take this case" }).click();
    const form = page.getByRole("form", { name: "Judge the explanation" });
    await form.getByLabel("Reason").selectOption("not_proven");
    await form.getByLabel("Explain to the seller").fill("Not proven.");
    await form.getByRole("list", { name: "What it brings" }).getByText("points for the shop").waitFor();
    await accessible(page);
    await form.getByRole("button", { name: "Judge …" }).click();
    const sure = page.getByRole("alertdialog");
    await sure.getByText("fine that is owed").waitFor();
    await accessible(page);
    await sure.getByRole("button", { name: "Yes, judge" }).click();
    await page.getByText("Penalised", { exact: true }).first().waitFor();
    await page.getByRole("link", { name: /^pn_/ }).click();
    await page.getByRole("region", { name: "Penalty" }).getByText("Rp").first().waitFor();
    await accessible(page);
  });
});

describe("An agent's decision (R4.4, R5.4)", () => {
  it("says what it brings in money before it is made, and is made once", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop);
    await heard(shop, dispute);
    const agent = await anAgent();
    done(await tell(agent, dispute, "claim"));
    const page = await signedIn(agent, `/agent/disputes/${dispute.dispute_id}`);
    const form = page.getByRole("form", { name: "Putusan" });
    await form.getByLabel("Hasil").selectOption("refund");
    await form.getByLabel("Jumlah untuk pembeli").fill("40000");
    await form.getByLabel("Alasan").selectOption("shared_fault");
    await form.getByLabel("Penjelasan untuk kedua pihak").fill("Keduanya ikut bersalah.");
    const brings = form.getByRole("list", { name: "Akibatnya" });
    await brings.getByText("dari dana pesanan yang masih ditahan").waitFor();
    await brings.getByText(/Rp60\.000/).waitFor();
    await accessible(page);
    await form.getByRole("button", { name: "Putuskan …" }).click();
    const sure = page.getByRole("alertdialog", { name: "Dana dikembalikan kepada pembeli?" });
    await sure.getByText(/Rp40\.000/).waitFor();
    await accessible(page);
    await sure.getByRole("button", { name: "Ya, putuskan" }).click();
    await page.getByText("Diputuskan", { exact: true }).first().waitFor();
    expect((await look(agent, dispute)).decision).toMatchObject({ outcome: "refund", amount: idr(40_000) });
  });

  it("about much money is proposed, and confirmed by a second agent who sees what it brings", async () => {
    const shop = await openShop();
    const dispute = await disputed(shop, { paid: 6_000_000 });
    await heard(shop, dispute);
    const first = await anAgent();
    done(await tell(first, dispute, "claim"));
    done(await tell(first, dispute, "decision", decision(6_000_000)));
    const page = await signedIn(await anAgent(), `/agent/disputes/${dispute.dispute_id}`, {
      language: "en",
      width: 390,
      dark: true,
    });
    const card = page.getByRole("region", { name: "Confirm the proposal" });
    await card.getByText(/Rp6\.000\.000/).waitFor();
    await accessible(page);
    await card.getByRole("button", { name: "Confirm …" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Yes, confirm" }).click();
    await page.getByText("Decided", { exact: true }).first().waitFor();
  });

  it("about an appeal says which points and fine come back", async () => {
    const appeal = await inReview(await openShop());
    const agent = await anAgent();
    done(await agent.post(`/appeals/${appeal.appeal_id}/claim`));
    const page = await signedIn(agent, `/agent/appeals/${appeal.appeal_id}`, { language: "en" });
    const form = page.getByRole("form", { name: "Decision" });
    await form.getByLabel("Outcome").selectOption("upheld");
    await form.getByText("points are given back to the shop").waitFor();
    await form.getByLabel("Reason").selectOption("shipment_proven");
    await form.getByLabel("Explain to both sides").fill("Proven.");
    await accessible(page);
    await form.getByRole("button", { name: "Decide …" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Yes, decide" }).click();
    await page.getByText("Decided", { exact: true }).first().waitFor();
  });
});
