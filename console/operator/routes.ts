export { WebhookPage } from "../webhooks/webhook-page.tsx";
export { WebhooksPage } from "../webhooks/webhooks-page.tsx";
export { CalendarsPage } from "./calendars-page.tsx";
export { CarriersPage } from "./carriers-page.tsx";
