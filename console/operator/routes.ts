export { CalendarsPage } from "./calendars-page.tsx";
export { CarriersPage } from "./carriers-page.tsx";
export { WebhookPage } from "./webhook-page.tsx";
export { WebhooksPage } from "./webhooks-page.tsx";
