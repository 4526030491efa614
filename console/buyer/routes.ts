export { AskRefundPage } from "./ask-refund-page.tsx";
export { DisputePage } from "./dispute-page.tsx";
export { NoticePage } from "./notice-page.tsx";
export { OrderPage } from "./order-page.tsx";
export { RefundPage } from "./refund-page.tsx";
export { RefundsPage } from "./refunds-page.tsx";
export { ReportWaybillPage } from "./report-waybill-page.tsx";
export { SettingsPage } from "./settings-page.tsx";
