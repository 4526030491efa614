import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { deploy } from "../../../local/deploy.ts";
import { ROOT, readEndpoints } from "../../../local/endpoints.ts";
import { type Engine, freePort, startEngine } from "../../../local/engine.ts";
import { audit } from "../support/audit.ts";
import { ask, done, order, reaches, seen, timeline } from "../support/cases.ts";
import { justBefore } from "../support/clock.ts";
import { deploymentAt } from "../support/deployment.ts";
import { execution, executionIs } from "../support/executions.ts";
import { actor, openShop } from "../support/people.ts";

/** There is an engine of our own to restart; elsewhere the endpoint is somebody else's. */
const OWN_ENGINE = existsSync(resolve(ROOT, ".local/engine/bin/python"));

describe.runIf(OWN_ENGINE)("The engine stopped and started again while a case waits (R7.4)", () => {
  it("loses every execution, and the schedule's timer still ends the case, after its deadline", async () => {
    const state = mkdtempSync(join(tmpdir(), "purnajual-restart-"));
    const file = join(state, "endpoints.json");
    const port = await freePort();
    let engine: Engine | undefined;
    try {
      engine = await startEngine({ port, state });
      await deploy(engine.endpoint, file, () => undefined);
      const before = deploymentAt(readEndpoints(file));
      const shop = await openShop(before);
      const { refund_id, due } = await ask(shop, await order(shop));
      await executionIs("RUNNING", refund_id, 1, before);
      await justBefore(due, 20, before);

      await engine.stop();
      engine = await startEngine({ port, state });

      // The people of the shop sign in anew; the case and its money are as they were.
      const after = deploymentAt({ ...before.endpoints, people: before.people });
      const again = {
        ...shop,
        seller: actor(shop.seller.name, after),
        buyer: actor(shop.buyer.name, after),
        marketplace: actor("marketplace", after),
      };
      expect((await seen(again.buyer, refund_id)).status).toBe("requested");
      expect(await execution(refund_id, 1, after)).not.toBe("RUNNING");

      await reaches(again.buyer, refund_id, "paid", 150_000);
      const [, approved] = await timeline(again.buyer, refund_id);
      expect(approved).toMatchObject({ type: "refund.approved", actor: { role: "system", id: "deadline" } });
      expect(Date.parse(approved.at)).toBeGreaterThanOrEqual(Date.parse(due.at));
      await audit(again);
      // And what is asked from now on waits in an execution again.
      const next = await ask(again, await order(again));
      await executionIs("RUNNING", next.refund_id, 1, after);
      done(await again.seller.post(`/refunds/${next.refund_id}/approval`));
      await executionIs("SUCCEEDED", next.refund_id, 1, after);
    } finally {
      await engine?.kill();
      rmSync(state, { recursive: true, force: true });
    }
  }, 300_000);
});
