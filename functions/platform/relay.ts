import { publish } from "./bus.ts";
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
  if (event.wait.starts) await startWorkflow(event.subject, event.wait);
  else if (event.wait.left > 0) await signal(event.pk, event.wait);
}
