import { publish } from "./bus.ts";
import { caseOf } from "./cases.ts";
import type { CaseEvent } from "./events.ts";
import { signal } from "./signal.ts";
import { following } from "./stream.ts";
import type { Item, Key } from "./table.ts";
import { startWorkflow } from "./workflow.ts";

/**
 * The outbox's way out: each event item goes to the bus, and starts the workflow of its case or wakes the
 * wait that was left. Delivered again it does no harm.
 */
export const handler = following(relay);

async function relay(item: Item & Key): Promise<void> {
  const event = item as unknown as CaseEvent & Key;
  await publish([event]);
  if (event.wait === undefined) return;
  const ref = { ...caseOf(event.pk), shop_id: event.subject.shop_id ?? "" };
  if (event.wait.starts) await startWorkflow(ref, event.wait);
  else if (event.wait.left > 0) await signal(event.pk, event.wait);
}
