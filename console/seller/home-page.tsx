import { Link } from "@tanstack/react-router";
import { api } from "../api/client.ts";
import { rupiah } from "../format/rupiah.ts";
import { ORDER_STATUS, ORDER_STATUSES } from "../orders/order-words.ts";
import { Facts } from "../parts/facts.tsx";
import { useNow } from "../parts/now.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { usePerson } from "../session/use-person.ts";
import { useSaid, useWords, words } from "../texts/language.ts";
import { type Todo, useTodos } from "./todo.ts";
import { dueToday, TodoList } from "./todo-list.tsx";

const said = words({
  id: {
    title: "Beranda",
    todo: "Perlu jawaban Anda",
    none: "Tidak ada yang menunggu jawaban Anda.",
    sum: (all: number) => `${all} menunggu jawaban Anda.`,
    stake: (amount: string) => `Taruhannya seluruhnya ${amount}.`,
    today: (count: number) => `${count} paling lambat hari ini`,
    calm: "Tidak ada yang jatuh tempo hari ini.",
    more: "Masih ada lagi: lihat daftarnya masing-masing.",
    orders: "Pesanan",
    troubles: "Kiriman bermasalah",
    talks: "Pembeli menunggu balasan",
    reviews: "Ulasan belum dijawab",
    money: "Keuangan",
    available: "Saldo",
    queued: "Menunggu dikembalikan",
    frozen: "Dibekukan untuk sengketa",
    fines: "Denda belum dibayar",
    points: "Poin penalti",
    active: "Berlaku sekarang",
    force: "Akibat yang berlaku",
    next: "Batas berikutnya",
    at: (points: number, measure: string) => `${points} poin: ${measure}`,
    statement: "Lihat mutasi",
    penalties: "Lihat penalti",
  },
  en: {
    title: "Home",
    todo: "Needs your answer",
    none: "Nothing waits for your answer.",
    sum: (all: number) => `${all} wait for your answer.`,
    stake: (amount: string) => `At stake in all: ${amount}.`,
    today: (count: number) => `${count} today at the latest`,
    calm: "None of them is due today.",
    more: "There are more: each list has them all.",
    orders: "Orders",
    troubles: "Parcels in trouble",
    talks: "Buyers wait for a reply",
    reviews: "Reviews without an answer",
    money: "Money",
    available: "Balance",
    queued: "Waiting to be refunded",
    frozen: "Frozen for disputes",
    fines: "Fines owed",
    points: "Penalty points",
    active: "In force now",
    force: "What they bring",
    next: "Next milestone",
    at: (points: number, measure: string) => `${points} points: ${measure}`,
    statement: "See the statement",
    penalties: "See the penalties",
  },
});

/** What needs an answer today, what happens if nobody answers, and what it costs; how the shop is doing beside it. */
export function HomePage() {
  const text = useWords(said);
  const { todos, loading, error, more } = useTodos();
  const today = todos.filter(dueToday(useNow()));
  return (
    <Page title={text.title}>
      <div className="with-beside">
        <section aria-label={text.todo}>
          <h2>{text.todo}</h2>
          <ProblemNote error={error} />
          {loading && todos.length === 0 ? (
            <Skeleton lines={6} />
          ) : (
            <>
              <div role="status">
                {today.length > 0 && (
                  <p className="note bad sum">
                    <strong>{[text.today(today.length), stakeOf(today)].filter(Boolean).join(": ")}</strong>
                  </p>
                )}
                {todos.length === 0 ? (
                  !error && <p className="sum">{text.none}</p>
                ) : (
                  <p>
                    {text.sum(todos.length)} {today.length === 0 && text.calm}{" "}
                    {stakeOf(todos) && text.stake(stakeOf(todos))}
                  </p>
                )}
              </div>
              <TodoList todos={todos} />
              {more && <p>{text.more}</p>}
            </>
          )}
        </section>
        <div className="beside-plain">
          <OrderCounts />
          <ShopMoney />
          <ShopPoints />
        </div>
      </div>
    </Page>
  );
}

/** All the money that hangs on these. */
function stakeOf(todos: readonly Todo[]): string {
  const sum = todos.reduce((all, { money }) => all + (money?.amount ?? 0), 0);
  return sum > 0 ? rupiah(sum) : "";
}

function OrderCounts() {
  const text = useWords(said);
  const status = useWords(ORDER_STATUS);
  const { data } = api.useQuery("get", "/orders", { params: { query: { limit: 1 } } });
  const { data: troubles } = api.useQuery("get", "/shipments", { params: { query: { limit: MOST } } });
  const waiting = { waiting: "true", limit: MOST } as const;
  const { data: talks } = api.useQuery("get", "/conversations", { params: { query: waiting } });
  const { data: reviews } = api.useQuery("get", "/reviews", { params: { query: { limit: 1 } } });
  if (data === undefined) return <Skeleton lines={3} />;
  return (
    <section className="card" aria-label={text.orders}>
      <h2>{text.orders}</h2>
      <ul className="counts">
        {ORDER_STATUSES.map((one) => (
          <li key={one}>
            <Link to="/seller/orders" search={{ status: one }}>
              {status[one]}
            </Link>
            <span className="number">{data.counts[one] ?? 0}</span>
          </li>
        ))}
        <li>
          <Link to="/seller/troubles" search={{}}>
            {text.troubles}
          </Link>
          <Count page={troubles} />
        </li>
        <li>
          <Link to="/seller/conversations" search={{ waiting: "true" }}>
            {text.talks}
          </Link>
          <Count page={talks} />
        </li>
        <li>
          <Link to="/seller/reviews" search={{ status: "unanswered" }}>
            {text.reviews}
          </Link>
          <span className={reviews?.unanswered ? "pill soon" : "number"}>{reviews?.unanswered ?? 0}</span>
        </li>
      </ul>
    </section>
  );
}

/** As many as one page holds are counted. */
const MOST = 100;

function Count({ page }: { readonly page: { items: readonly unknown[]; next_token?: string } | undefined }) {
  const found = page?.items.length ?? 0;
  return <span className={found > 0 ? "pill soon" : "number"}>{page?.next_token ? `${found}+` : found}</span>;
}

function ShopMoney() {
  const text = useWords(said);
  const shop_id = usePerson()?.shop_id ?? "";
  const path = { params: { path: { shop_id } } };
  const { data } = api.useQuery("get", "/shops/{shop_id}/balance", path);
  if (data === undefined) return <Skeleton lines={3} />;
  const some = ({ amount }: { amount: number }) => amount > 0;
  return (
    <Facts
      title={text.money}
      rows={[
        [text.available, rupiah(data.available)],
        [text.queued, some(data.queued) && rupiah(data.queued)],
        [text.frozen, some(data.frozen) && rupiah(data.frozen)],
        [text.fines, some(data.fines_owed) && rupiah(data.fines_owed)],
      ]}
    >
      <p>
        <Link to="/seller/statement">{text.statement}</Link>
      </p>
    </Facts>
  );
}

function ShopPoints() {
  const text = useWords(said);
  const say = useSaid();
  const shop_id = usePerson()?.shop_id ?? "";
  const { data } = api.useQuery("get", "/shops/{shop_id}/points", { params: { path: { shop_id } } });
  if (data === undefined) return <Skeleton lines={3} />;
  const { active, in_force, next } = data;
  return (
    <Facts
      title={text.points}
      rows={[
        [text.active, active],
        [text.force, in_force.map(({ measure, text: named }) => (named ? say(named) : measure)).join(", ")],
        [text.next, next && text.at(next.points, say(next.text))],
      ]}
    >
      <p>
        <Link to="/seller/penalties" search={{}}>
          {text.penalties}
        </Link>
      </p>
    </Facts>
  );
}
