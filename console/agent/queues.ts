export { AppealsPage } from "./appeals-page.tsx";
export { CallBacksPage } from "./call-backs-page.tsx";
export { ComplaintsPage } from "./complaints-page.tsx";
export { DisputesPage } from "./disputes-page.tsx";
export { NoticesPage } from "./notices-page.tsx";
export { RefundsPage } from "./refunds-page.tsx";
export { ReviewReportsPage } from "./review-reports-page.tsx";
export { ShopsPage } from "./shops-page.tsx";
