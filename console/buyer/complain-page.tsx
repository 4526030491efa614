import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { TextsField } from "../parts/fields.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { RadioCards } from "../parts/radio-cards.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Sampaikan keluhan",
    money: "Ingin uang kembali?",
    refund: "Minta pengembalian dana",
    category: "Tentang apa?",
    goods: "Barang yang mana? (boleh kosong)",
    text: "Ceritakan apa yang terjadi",
    help: "Penjual, dan petugas bila perlu, membacanya.",
    send: "Kirim keluhan",
    back: (order: string) => `Kembali ke pesanan ${order}`,
  },
  en: {
    title: "Make a complaint",
    money: "You want your money back?",
    refund: "Ask for a refund",
    category: "What is it about?",
    goods: "Which goods? (may be left empty)",
    text: "Tell what happened",
    help: "The seller reads it, and an agent where that is needed.",
    send: "Send the complaint",
    back: (order: string) => `Back to order ${order}`,
  },
});

const route = getRouteApi("/buyer/orders/$order_id/complain");

/** A complaint about an order, or some goods of it (R6.3). Money is asked for elsewhere, and the way there is shown. */
export function ComplainPage() {
  const text = useWords(said);
  const say = useSaid();
  const go = useNavigate();
  const { order_id } = route.useParams();
  const { data: order, error } = api.useQuery("get", "/orders/{order_id}", {
    params: { path: { order_id } },
  });
  const { data: policy } = api.useQuery("get", "/policies/current");
  const [category, choose] = useState<string | undefined>(undefined);
  const command = useCommand<Shapes["Complaint"]>();
  if (error) return <ProblemNote error={error} />;
  if (order === undefined || policy === undefined) return <Skeleton lines={8} />;
  const send = (form: FormData) => {
    const lines = form.getAll("line").map(String);
    const body = { category, text: String(form.get("text")), ...(lines.length > 0 ? { lines } : {}) };
    command.mutate(
      { path: `/orders/${order_id}/complaints`, body },
      {
        onSuccess: ({ complaint_id }) =>
          void go({ to: "/buyer/complaints/$complaint_id", params: { complaint_id }, replace: true }),
      },
    );
  };
  return (
    <Page title={text.title}>
      <div className="sequence">
        <p className="quiet">
          {text.money}{" "}
          <Link to="/buyer/orders/$order_id/refund" params={{ order_id }}>
            {text.refund}
          </Link>
        </p>
        <Form
          className="card"
          onSubmit={(event) => {
            event.preventDefault();
            send(new FormData(event.currentTarget));
          }}
        >
          <RadioCards
            legend={text.category}
            name="category"
            value={category}
            choices={policy.complaints.categories.map((one) => ({ value: one.code, label: say(one.text) }))}
            onChoose={choose}
          />
          {order.lines.length > 1 && (
            <fieldset className="ticks">
              <legend>{text.goods}</legend>
              {order.lines.map(({ line_id, product_name }) => (
                <label key={line_id} className="tick">
                  <input type="checkbox" name="line" value={line_id} />
                  <span>{product_name}</span>
                </label>
              ))}
            </fieldset>
          )}
          <TextsField label={text.text} name="text" help={text.help} most={2000} isRequired />
          <ProblemNote error={command.error} />
          <button type="submit" className="main" disabled={command.isPending}>
            {text.send}
          </button>
        </Form>
        <Link to="/buyer/orders/$order_id" params={{ order_id }}>
          {text.back(order_id)}
        </Link>
      </div>
    </Page>
  );
}
