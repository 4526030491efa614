export { AppealPage } from "./appeal-page.tsx";
export { AppealsPage } from "./appeals-page.tsx";
export { CallBackPage } from "./call-back-page.tsx";
export { CallBacksPage } from "./call-backs-page.tsx";
export { DisputePage } from "./dispute-page.tsx";
export { DisputesPage } from "./disputes-page.tsx";
export { NoticePage } from "./notice-page.tsx";
export { NoticesPage } from "./notices-page.tsx";
