export { DisputePage } from "./dispute-page.tsx";
export { RefundPage } from "./refund-page.tsx";
export { RefundsPage } from "./refunds-page.tsx";
