import { Webhooks } from "../webhooks/webhooks.tsx";

/** The webhooks that hear of what happens to the own shop (R8.3). */
export function WebhooksPage() {
  return <Webhooks place="/seller/webhooks" />;
}
