import { useState } from "react";
import { useSettled } from "../parts/settled.ts";
import { useConfig } from "../session/use-config.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: { broken: "Foto ini tidak dapat dimuat." },
  en: { broken: "This picture could not be loaded." },
});

interface Wanted {
  readonly address: string;
  readonly label: string;
}

/** A product's picture where it lies, if the policy of pages lets pictures of that host in; where it does not, nothing. */
export function Picture({ address, label }: Wanted) {
  const text = useWords(said);
  const hosts = useConfig()?.picture_hosts ?? [];
  const settled = useSettled(address);
  const [broken, remember] = useState<string | undefined>(undefined);
  if (!isLetIn(settled, hosts)) return null;
  if (broken === settled) return <p className="quiet">{text.broken}</p>;
  return (
    <img
      className="picture-seen"
      src={settled}
      alt={label}
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => remember(settled)}
    />
  );
}

/** As the policy of pages has it: by https, of such a host or below one, at its usual port. */
function isLetIn(address: string, hosts: readonly string[]): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.port !== "") return false;
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}
