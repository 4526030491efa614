import { Webhooks } from "../webhooks/webhooks.tsx";

/** The webhooks that hear of everything there is (R8.3). */
export function WebhooksPage() {
  return <Webhooks place="/operator/webhooks" />;
}
