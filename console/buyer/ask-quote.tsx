import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { rupiah } from "../format/rupiah.ts";
import { DueExplained } from "../parts/due.tsx";
import { RupiahField, TextsField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useSettled } from "../parts/settled.ts";
import { Skeleton } from "../parts/skeleton.tsx";
import { useWords, words } from "../texts/language.ts";
import type { Asking } from "./asking.ts";

const said = words({
  id: {
    comes: "Yang Anda terima kembali",
    total: "Seluruhnya",
    sent: "Setelah dikirim",
    atOnce: "Tidak ada yang perlu menjawab: dananya dikembalikan segera setelah permintaan ini dikirim.",
    less: "Minta jumlah lain",
    amount: "Jumlah yang diminta",
    most: "Kosongkan untuk meminta seluruhnya.",
    letter: "Ceritakan kepada penjual (boleh kosong)",
    help: "Apa yang Anda terima, dan apa yang kurang.",
    send: (amount: string) => `Minta ${amount}`,
  },
  en: {
    comes: "What you get back",
    total: "In all",
    sent: "Once it is sent",
    atOnce: "Nobody has to answer: the money goes back as soon as this request is sent.",
    less: "Ask for another amount",
    amount: "Amount asked for",
    most: "Leave it empty to ask for all of it.",
    letter: "Tell the seller (may be left empty)",
    help: "What you got, and what is wrong with it.",
    send: (amount: string) => `Ask for ${amount}`,
  },
});

interface Wanted {
  readonly order: Shapes["Order"];
  readonly asking: Asking;
  /** What is written to the seller; it is in no address. */
  readonly letter: string;
  readonly onLetter: (letter: string) => void;
}

/** What it comes to, line by line and before anything is sent (R3.1), until when it is answered, and the request itself. */
export function AskQuote({ order, asking, letter, onLetter }: Wanted) {
  const text = useWords(said);
  const go = useNavigate();
  const [typed, type] = useState("");
  const wished = Number(typed.replaceAll(/\D/g, ""));
  const amount = useSettled(wished);
  const { goods = {}, reason = "", sub_reason, type: kind = "refund_only" } = asking;
  const body = {
    order_id: order.order_id,
    type: kind,
    reason,
    ...(sub_reason ? { sub_reason } : {}),
    lines: Object.entries(goods).map(([line_id, quantity]) => ({ line_id, quantity })),
    ...(amount > 0 ? { amount: { amount, currency: "IDR" as const } } : {}),
  };
  const { data: quote, error } = api.useQuery("post", "/refunds/quote", { body });
  const command = useCommand<Shapes["Refund"]>();
  const send = () => {
    const asked = letter.trim() === "" ? body : { ...body, text: letter };
    command.mutate(
      { path: "/refunds", body: asked },
      {
        onSuccess: ({ refund_id }) =>
          void go({ to: "/buyer/refunds/$refund_id", params: { refund_id }, replace: true }),
      },
    );
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <section className="card" aria-label={text.comes}>
        <h2>{text.comes}</h2>
        <ProblemNote error={error} />
        {quote ? (
          <ul className="rows">
            {quote.lines.map((line) => (
              <li key={line.line_id}>
                <span>
                  {line.quantity} × {line.product_name}
                </span>
                <span className="number">{rupiah(line.amount)}</span>
              </li>
            ))}
            <li className="total">
              <strong>{text.total}</strong>
              <strong className="number">{rupiah(quote.amount)}</strong>
            </li>
          </ul>
        ) : (
          error === null && <Skeleton lines={3} />
        )}
        <details>
          <summary>{text.less}</summary>
          <RupiahField label={text.amount} help={text.most} value={typed} onChange={type} />
        </details>
      </section>
      <div className="card">
        <TextsField label={text.letter} help={text.help} value={letter} onChange={onLetter} />
      </div>
      {quote && (
        <section aria-label={text.sent}>
          <h2>{text.sent}</h2>
          {quote.due ? <DueExplained due={quote.due} /> : <p className="card">{text.atOnce}</p>}
        </section>
      )}
      <ProblemNote error={command.error} />
      <button
        type="submit"
        className="main"
        disabled={quote === undefined || wished !== amount || command.isPending}
      >
        {text.send(rupiah(quote?.amount ?? 0))}
      </button>
    </Form>
  );
}
