import type { Shapes } from "../api/client.ts";
import { words } from "../texts/language.ts";

/** Where the pages of somebody's webhooks are. */
export type WebhooksPlace = "/operator/webhooks" | "/seller/webhooks";

/** Whether events are sent to a webhook (R8.3), and why not. */
export const WEBHOOK_STATUS = words<Readonly<Record<string, string>>>({
  id: {
    enabled: "Aktif",
    disabled: "Nonaktif",
    by_hand: "dinonaktifkan sendiri",
    gone: "servernya menjawab 410",
    failing: "terus-menerus gagal",
  },
  en: {
    enabled: "Enabled",
    disabled: "Disabled",
    by_hand: "disabled by hand",
    gone: "its server answered 410",
    failing: "it failed all the time",
  },
});

/** What became of a delivery. */
export const DELIVERY_STATUS = words<Readonly<Record<Shapes["Delivery"]["status"], string>>>({
  id: { pending: "Menunggu", delivered: "Sampai", failed: "Gagal", skipped: "Tidak dikirim" },
  en: { pending: "Pending", delivered: "Delivered", failed: "Failed", skipped: "Not sent" },
});

/** Why there was no answer. */
export const NO_ANSWER = words<Readonly<Record<string, string>>>({
  id: {
    timed_out: "tidak menjawab pada waktunya",
    not_reached: "tidak terjangkau",
    address_not_allowed: "alamatnya tidak diizinkan",
  },
  en: {
    timed_out: "did not answer in time",
    not_reached: "was not reached",
    address_not_allowed: "has an address that is not allowed",
  },
});
