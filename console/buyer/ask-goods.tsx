import { useState } from "react";
import { Button, Form, Group, Input, Label, NumberField } from "react-aria-components";
import type { Shapes } from "../api/client.ts";
import { dueInstant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import type { Asking } from "./asking.ts";
import type { Eligibility } from "./eligibility.ts";

const said = words({
  id: {
    legend: "Barang",
    until: (at: string) => `Dapat diminta sampai ${at}.`,
    count: (name: string) => `Jumlah ${name}`,
    fewer: (name: string) => `Kurangi ${name}`,
    more: (name: string) => `Tambah ${name}`,
    left: (amount: string, count: number) => `${amount} untuk ${count} buah`,
    none: "Sudah dikembalikan atau sedang diminta",
    choose: "Pilih paling sedikit satu barang.",
    next: "Lanjut",
  },
  en: {
    legend: "Goods",
    until: (at: string) => `It can be asked for until ${at}.`,
    count: (name: string) => `How many ${name}`,
    fewer: (name: string) => `One ${name} less`,
    more: (name: string) => `One ${name} more`,
    left: (amount: string, count: number) => `${amount} for ${count}`,
    none: "Refunded or asked for already",
    choose: "Choose at least one of them.",
    next: "Next",
  },
});

interface Wanted {
  readonly order: Shapes["Order"];
  readonly may: Eligibility;
  readonly asking: Asking;
  readonly onNext: (asking: Asking) => void;
}

/** Of which goods, and how many of each: what is left of them is said beside them. */
export function AskGoods({ order, may, asking, onNext }: Wanted) {
  const text = useWords(said);
  const language = useLanguage();
  const askable = may.lines.filter(({ left }) => left.amount > 0);
  const [goods, choose] = useState<Readonly<Record<string, number>>>(() => {
    const [only, other] = askable;
    if (asking.goods) return asking.goods;
    return only && other === undefined ? { [only.line_id]: only.quantity } : {};
  });
  const [none, complain] = useState(false);
  const set = (line_id: string, quantity: number) => {
    complain(false);
    const { [line_id]: _before, ...others } = goods;
    choose(quantity > 0 ? { ...others, [line_id]: quantity } : others);
  };
  return (
    <Form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(goods).length === 0) return complain(true);
        onNext({ ...asking, goods, step: "reason" });
      }}
    >
      {may.until && <p className="quiet">{text.until(dueInstant(may.until, language))}</p>}
      <fieldset className="goods">
        <legend className="unseen">{text.legend}</legend>
        {may.lines.map(({ line_id, quantity, left }) => {
          const name = order.lines.find((line) => line.line_id === line_id)?.product_name ?? line_id;
          const chosen = goods[line_id];
          return (
            <div key={line_id}>
              <label className="tick">
                <input
                  type="checkbox"
                  disabled={left.amount === 0}
                  checked={chosen !== undefined}
                  onChange={({ target }) => set(line_id, target.checked ? quantity : 0)}
                />
                <span>
                  {name}
                  <span className="quiet">
                    {left.amount === 0 ? text.none : text.left(rupiah(left), quantity)}
                  </span>
                </span>
              </label>
              {chosen !== undefined && quantity > 1 && (
                <NumberField
                  className="counter"
                  value={chosen}
                  minValue={1}
                  maxValue={quantity}
                  onChange={(count) => set(line_id, Number.isNaN(count) ? 1 : count)}
                >
                  <Label className="unseen">{text.count(name)}</Label>
                  <Group>
                    <Button slot="decrement" aria-label={text.fewer(name)}>
                      −
                    </Button>
                    <Input />
                    <Button slot="increment" aria-label={text.more(name)}>
                      +
                    </Button>
                  </Group>
                </NumberField>
              )}
            </div>
          );
        })}
      </fieldset>
      <div role="alert">{none && <p className="note bad">{text.choose}</p>}</div>
      <button type="submit" className="main">
        {text.next}
      </button>
    </Form>
  );
}
