import { useState } from "react";
import { Form } from "react-aria-components";
import type { Command } from "../api/command.ts";
import { LineField } from "../parts/fields.tsx";
import { type Rating, StarsField } from "../reviews/stars.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Bagaimana penanganannya?",
    text: "Kata Anda (boleh kosong)",
    send: "Kirim penilaian",
  },
  en: { title: "How was it handled?", text: "In your words (may be left empty)", send: "Send the rating" },
});

interface Offered {
  readonly command: Command;
  readonly href: string;
}

/** How a complaint was handled, once it is over: said once (R6.3). */
export function RateComplaint({ command, href }: Offered) {
  const text = useWords(said);
  const [satisfaction, rate] = useState<Rating | undefined>(undefined);
  return (
    <Form
      className="card"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        const written = String(new FormData(event.currentTarget).get("text")).trim();
        command.mutate({ path: href, body: { satisfaction, ...(written ? { text: written } : {}) } });
      }}
    >
      <StarsField legend={text.title} value={satisfaction} onChoose={rate} />
      <LineField label={text.text} name="text" most={1000} />
      <button type="submit" disabled={satisfaction === undefined || command.isPending}>
        {text.send}
      </button>
    </Form>
  );
}
