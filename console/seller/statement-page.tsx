import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components";
import { api, type Listed, type Money } from "../api/client.ts";
import { shortInstant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { CaseTable, type Column } from "../parts/case-table.tsx";
import { Facts } from "../parts/facts.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { usePerson } from "../session/use-person.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { MOVEMENT } from "./movement-words.ts";
import { ReturnAddress } from "./return-address.tsx";
import { useStatementFile } from "./statement-file.ts";

const said = words({
  id: {
    title: "Keuangan",
    balance: "Saldo toko",
    available: "Saldo",
    payable: "Dapat dicairkan",
    held: "Masih ditahan dari pesanan",
    frozen: "Dibekukan untuk sengketa",
    queued: (count: number) => `Menunggu dikembalikan (${count} kasus)`,
    fines: "Denda belum dibayar",
    statement: "Mutasi",
    at: "Waktu",
    movement: "Mutasi",
    about: "Tentang",
    heldChange: "Ditahan",
    balanceChange: "Saldo",
    frozenChange: "Dibekukan",
    refund: "pengembalian dana",
    penalty: "penalti",
    download: "Unduh CSV",
    reading: (lines: number) => `Membaca … ${lines} baris`,
  },
  en: {
    title: "Money",
    balance: "The shop's balance",
    available: "Balance",
    payable: "Can be paid out",
    held: "Still held from orders",
    frozen: "Frozen for disputes",
    queued: (count: number) => `Waiting to be refunded (${count} cases)`,
    fines: "Fines owed",
    statement: "Statement",
    at: "Time",
    movement: "Movement",
    about: "About",
    heldChange: "Held",
    balanceChange: "Balance",
    frozenChange: "Frozen",
    refund: "refund",
    penalty: "penalty",
    download: "Download CSV",
    reading: (lines: number) => `Reading … ${lines} lines`,
  },
});

type Line = Listed<"/shops/{shop_id}/statement">;
const route = getRouteApi("/seller/statement");

/** Where the shop's money is, and every movement of it (R1.3, R3.5). */
export function StatementPage() {
  const text = useWords(said);
  const movements = useWords(MOVEMENT);
  const language = useLanguage();
  const search = route.useSearch();
  const go = useNavigate();
  const shop_id = usePerson()?.shop_id ?? "";
  const of = { path: { shop_id } };
  const { data: balance } = api.useQuery("get", "/shops/{shop_id}/balance", { params: of });
  const { data, error } = api.useQuery("get", "/shops/{shop_id}/statement", {
    params: { ...of, query: search },
  });
  const file = useStatementFile(shop_id);
  const change = (name: "held_change" | "balance_change" | "frozen_change") => (line: Line) =>
    line[name].amount === 0 ? "" : rupiah(line[name]);
  const columns: readonly Column<Line>[] = [
    { title: text.movement, cell: ({ movement }) => movements[movement] ?? movement },
    { title: text.at, cell: ({ at }) => shortInstant(at, language) },
    { title: text.about, cell: (line) => <About line={line} /> },
    { title: text.heldChange, number: true, cell: change("held_change") },
    { title: text.balanceChange, number: true, cell: change("balance_change") },
    { title: text.frozenChange, number: true, cell: change("frozen_change") },
  ];
  const some = (money: Money) => money.amount > 0 && rupiah(money);
  return (
    <Page title={text.title}>
      <div className="columns">
        {balance ? (
          <Facts
            title={text.balance}
            rows={[
              [text.available, rupiah(balance.available)],
              [text.payable, rupiah(balance.payable)],
              [text.held, rupiah(balance.held)],
              [text.frozen, some(balance.frozen)],
              [text.queued(balance.queued_count), some(balance.queued)],
              [text.fines, some(balance.fines_owed)],
            ]}
          />
        ) : (
          <Skeleton lines={4} />
        )}
        <ReturnAddress shop_id={shop_id} />
      </div>
      <div className="page-head">
        <h2>{text.statement}</h2>
        <Button isDisabled={file.reading !== undefined} onPress={() => void file.download()}>
          {file.reading === undefined ? text.download : text.reading(file.reading)}
        </Button>
      </div>
      <ProblemNote error={file.error} />
      <CaseTable
        label={text.statement}
        columns={columns}
        keyOf={({ journal_id }) => journal_id}
        page={data}
        error={error}
        further={search.next_token !== undefined}
        onPage={(next_token) =>
          void go({ to: "/seller/statement", search: next_token ? { next_token } : {} })
        }
      />
    </Page>
  );
}

function About({ line: { order_id, refund_id, penalty_id, reference } }: { readonly line: Line }) {
  const text = useWords(said);
  if (refund_id)
    return (
      <Link to="/seller/refunds/$refund_id" params={{ refund_id }}>
        {text.refund} {order_id}
      </Link>
    );
  if (penalty_id)
    return (
      <Link to="/seller/penalties/$penalty_id" params={{ penalty_id }}>
        {text.penalty}
      </Link>
    );
  if (order_id)
    return (
      <Link to="/seller/orders/$order_id" params={{ order_id }}>
        {order_id}
      </Link>
    );
  return reference;
}
