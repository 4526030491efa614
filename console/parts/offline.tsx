import { useSyncExternalStore } from "react";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    offline: "Anda sedang luring. Yang tampil di sini adalah keadaan terakhir; tidak ada yang terkirim.",
  },
  en: { offline: "You are offline. This is how things were last; nothing is being sent." },
});

function watch(told: () => void): () => void {
  window.addEventListener("online", told);
  window.addEventListener("offline", told);
  return () => {
    window.removeEventListener("online", told);
    window.removeEventListener("offline", told);
  };
}

/** Says so while there is no network. */
export function OfflineNote() {
  const text = useWords(said);
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return (
    <div aria-live="polite">{online ? null : <div className="note bad offline">{text.offline}</div>}</div>
  );
}
