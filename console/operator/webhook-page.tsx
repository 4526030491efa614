import { getRouteApi } from "@tanstack/react-router";
import { OneWebhook } from "../webhooks/one-webhook.tsx";

const route = getRouteApi("/operator/webhooks/$webhook_id");

/** One of the marketplace's webhooks (R8.3). */
export function WebhookPage() {
  const { webhook_id } = route.useParams();
  return <OneWebhook place="/operator/webhooks" webhook_id={webhook_id} />;
}
