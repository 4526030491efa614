export { AppealPage } from "./appeal-page.tsx";
export { CallBackPage } from "./call-back-page.tsx";
export { ComplaintPage } from "./complaint-page.tsx";
export { DisputePage } from "./dispute-page.tsx";
export { NoticePage } from "./notice-page.tsx";
export { PenaltyPage } from "./penalty-page.tsx";
export { RefundPage } from "./refund-page.tsx";
export { ShopPage } from "./shop-page.tsx";
