import { Link } from "@tanstack/react-router";
import { dayOf, dueInstant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { DueLeft } from "../parts/due.tsx";
import { useNow } from "../parts/now.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import type { Todo } from "./todo.ts";

const said = words({
  id: {
    today: "Hari ini",
    later: "Berikutnya",
    open: "Tanpa batas waktu",
    kinds: {
      refund: "Pengembalian dana",
      failed_delivery: "Pengiriman gagal",
      complaint: "Keluhan",
      notice: "Peringatan resi",
      dispute: "Sengketa: serahkan bukti",
      appeal: "Banding: serahkan bukti",
    },
    order: (order: string) => `pesanan ${order}`,
    until: "Sampai",
    costs: "Taruhannya",
    points: (points: number) => `${points} poin penalti`,
    missing: (amount: string) =>
      `Saldo toko kurang ${amount}. Dana dikembalikan sendiri begitu saldo cukup; pengembalian lain menunggu di belakangnya.`,
  },
  en: {
    today: "Today",
    later: "Next",
    open: "No deadline",
    kinds: {
      refund: "Refund",
      failed_delivery: "Failed delivery",
      complaint: "Complaint",
      notice: "Waybill notice",
      dispute: "Dispute: hand in evidence",
      appeal: "Appeal: hand in evidence",
    },
    order: (order: string) => `order ${order}`,
    until: "Until",
    costs: "At stake",
    points: (points: number) => `${points} penalty points`,
    missing: (amount: string) =>
      `The shop's balance is ${amount} short. It is refunded by itself as soon as the balance suffices; other refunds wait behind it.`,
  },
});

/** What waits for the shop, in the order in which it is due, today's apart from the rest. */
export function TodoList({ todos }: { readonly todos: readonly Todo[] }) {
  const text = useWords(said);
  const today = dueToday(useNow());
  const groups = [
    [text.today, todos.filter(today)],
    [text.later, todos.filter((one) => one.due_at !== undefined && !today(one))],
    [text.open, todos.filter((one) => one.due_at === undefined)],
  ] as const;
  return groups.map(
    ([title, of]) =>
      of.length > 0 && (
        <section key={title} aria-label={title}>
          <h3>
            {title} <span className="quiet">({of.length})</span>
          </h3>
          <ul className="todos">
            {of.map((todo) => (
              <TodoCard key={`${todo.kind}${todo.id}`} todo={todo} />
            ))}
          </ul>
        </section>
      ),
  );
}

/** A deadline at midnight is that of the day before: its last hour is today's. */
export function dueToday(now: number) {
  const today = dayOf(now);
  return ({ due_at }: Todo) => due_at !== undefined && dayOf(Date.parse(due_at) - 1) <= today;
}

function TodoCard({ todo }: { readonly todo: Todo }) {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  const { kind, order_id, href, due_at, on_expiry, money, points, missing, product_name } = todo;
  const fine = money && money.amount > 0 ? rupiah(money) : undefined;
  const stake = [points ? text.points(points) : undefined, fine].filter(Boolean).join(" + ");
  return (
    <li className="card todo">
      <div className="todo-head">
        <Link to={href as never} className="todo-link">
          {text.kinds[kind]}, {text.order(order_id)}
        </Link>
        {product_name && <span className="quiet">{product_name}</span>}
      </div>
      {due_at && (
        <p className="todo-due">
          <DueLeft at={due_at} />{" "}
          <span className="quiet">
            {text.until} <time dateTime={due_at}>{dueInstant(due_at, language)}</time>
          </span>
        </p>
      )}
      <p className="todo-otherwise">
        {on_expiry && say(on_expiry.text)}
        {missing && text.missing(rupiah(missing))}
      </p>
      {stake && (
        <p className="todo-stake">
          <span className="quiet">{text.costs}</span> <strong>{stake}</strong>
        </p>
      )}
    </li>
  );
}
