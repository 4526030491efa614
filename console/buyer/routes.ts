export { AskRefundPage } from "./ask-refund-page.tsx";
export { OrderPage } from "./order-page.tsx";
export { OrdersPage } from "./orders-page.tsx";
export { RefundPage } from "./refund-page.tsx";
export { RefundsPage } from "./refunds-page.tsx";
