import { useState } from "react";
import { Button } from "react-aria-components";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: { copy: "Salin", done: "Tersalin" },
  en: { copy: "Copy", done: "Copied" },
});

/** Puts a text where it can be pasted from: a number, an address. `label` says of what. */
export function Copy({ value, label }: { readonly value: string; readonly label: string }) {
  const text = useWords(said);
  const [copied, mark] = useState<string | undefined>(undefined);
  const done = copied === value;
  return (
    <>
      <Button
        className="small"
        aria-label={`${text.copy}: ${label}`}
        onPress={() => void navigator.clipboard.writeText(value).then(() => mark(value))}
      >
        {done ? text.done : text.copy}
      </Button>
      <span role="status" className="unseen">
        {done && `${text.done}: ${label}`}
      </span>
    </>
  );
}
