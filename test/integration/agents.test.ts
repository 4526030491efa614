import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { done } from "./support/cases.ts";
import { disputed, heard, look, tell } from "./support/disputes.ts";
import { agent, marketplace, newPerson, openShop, operator } from "./support/people.ts";
import { refused } from "./support/problems.ts";

/** Every agent there is, page by page. */
async function everybody(limit: number): Promise<Json[]> {
  const all: Json[] = [];
  let next = "";
  do {
    const page = done(await operator.get(`/agents?limit=${limit}${next}`));
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items);
    next = page.next_token ? `&next_token=${page.next_token}` : "";
  } while (next);
  return all;
}

describe("The agents there are (R4.4)", () => {
  it("are listed page by page, by the id that a case is given to, with their names and nothing else", async () => {
    const shop = await openShop();
    const [one, two] = [await newPerson({ role: "agent" }), await newPerson({ role: "agent" })];
    const all = await everybody(20);
    expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining([one.name, two.name]));
    expect(all.map(({ name }) => name)).not.toContain(shop.seller.name);
    for (const listed of all) expect(Object.keys(listed).sort()).toEqual(["agent_id", "name"]);

    const dispute = await heard(shop, await disputed(shop));
    const { agent_id } = all.find(({ name }) => name === two.name) as Json;
    done(await tell(operator, dispute, "reassignment", { to: agent_id }));
    expect((await look(two, dispute)).claimed_by).toBe(agent_id);
    // It is theirs: they can give it back.
    done(await tell(two, dispute, "release"));
  });

  it("are for those who lead them, and nobody else", async () => {
    const shop = await openShop();
    const others = [shop.seller, shop.buyer, agent, marketplace];
    const wrong = await refused([
      ...others.map((who) => ({
        what: who.name,
        status: 403,
        code: "role_not_allowed",
        send: () => who.get("/agents"),
      })),
      ...["limit=0", "limit=61", "limit=x", "next_token=", "group=sellers"].map((query) => ({
        what: query,
        status: 400,
        code: "invalid_query",
        send: () => operator.get(`/agents?${query}`),
      })),
      {
        what: "a token of nobody's",
        status: 400,
        code: "invalid_next_token",
        send: () => operator.get("/agents?next_token=AAAA"),
      },
    ]);
    expect(wrong).toEqual([]);
  });
});
