import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components";
import { api, type Money, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { dueInstant, instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { DueLeft } from "../parts/due.tsx";
import { Facts } from "../parts/facts.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { PENALTY_STATUS } from "../penalties/penalty-words.ts";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: (order: string) => `Penalti, pesanan ${order}`,
    facts: "Penalti",
    kind: "Karena",
    points: "Poin",
    fine: "Denda",
    taken: "Sudah diambil",
    owed: "Belum dibayar",
    issued: "Diberikan",
    by: { seller: "diterima toko", agent: "diputuskan petugas", system: "karena tidak dijawab" },
    lapses: "Gugur pada",
    back: "Dikembalikan pada",
    notice: "Lihat peringatannya",
    order: "Lihat pesanannya",
    appeal: "Banding",
    left: (left: number) => `Kesempatan banding tersisa: ${left}.`,
    until: "Dapat diajukan sampai",
    free: "Memulai banding tidak memakai kesempatan; kesempatan baru terpakai ketika bukti lengkap diserahkan.",
    open: "Mulai banding",
    go: "Lanjutkan banding",
  },
  en: {
    title: (order: string) => `Penalty, order ${order}`,
    facts: "Penalty",
    kind: "For",
    points: "Points",
    fine: "Fine",
    taken: "Taken so far",
    owed: "Owed",
    issued: "Issued",
    by: { seller: "accepted by the shop", agent: "decided by an agent", system: "for no answer" },
    lapses: "Lapses on",
    back: "Given back on",
    notice: "See its notice",
    order: "See its order",
    appeal: "Appeal",
    left: (left: number) => `Appeals left: ${left}.`,
    until: "Possible until",
    free: "Beginning an appeal uses up nothing: it counts once its evidence is handed in complete.",
    open: "Begin an appeal",
    go: "Go on with the appeal",
  },
});

const route = getRouteApi("/seller/penalties/$penalty_id");

/** A penalty: what it costs, until when it counts, and the way to an appeal while there is one (R5.2, R5.3). */
export function PenaltyPage() {
  const text = useWords(said);
  const status = useWords(PENALTY_STATUS);
  const say = useSaid();
  const language = useLanguage();
  const path = { params: { path: route.useParams() } };
  const { data: penalty, error } = api.useQuery("get", "/penalties/{penalty_id}", path);
  const { data: timeline } = api.useQuery("get", "/penalties/{penalty_id}/timeline", path);
  if (error) return <ProblemNote error={error} />;
  if (penalty === undefined) return <Skeleton lines={10} />;
  const { order_id, notice_id } = penalty;
  const some = (money: Money) => money.amount > 0 && rupiah(money);
  return (
    <Page title={text.title(order_id)} aside={<span className="pill">{status[penalty.status]}</span>}>
      <div className="columns">
        <Facts
          title={text.facts}
          rows={[
            [text.kind, say(penalty.kind_text)],
            [text.points, penalty.points],
            [text.fine, some(penalty.fine)],
            [text.taken, some(penalty.fine_taken)],
            [text.owed, some(penalty.fine_owed)],
            [text.issued, `${instant(penalty.issued_at, language)}, ${text.by[penalty.issued_by]}`],
            [text.lapses, penalty.status === "active" && instant(penalty.lapses_at, language)],
            [text.back, penalty.given_back_at && instant(penalty.given_back_at, language)],
          ]}
        >
          <p className="actions">
            <Link to="/seller/notices/$notice_id" params={{ notice_id }}>
              {text.notice}
            </Link>
            <Link to="/seller/orders/$order_id" params={{ order_id }}>
              {text.order}
            </Link>
          </p>
        </Facts>
        <Appealing penalty={penalty} />
      </div>
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}

/** R5.3: an appeal that is open, or the way to begin one. */
function Appealing({ penalty }: { readonly penalty: Shapes["Penalty"] }) {
  const text = useWords(said);
  const language = useLanguage();
  const go = useNavigate();
  const command = useCommand<Shapes["Appeal"]>();
  const open = penalty.available_actions.find(({ action }) => action === "openAppeal");
  const appeal_id = penalty.open_appeal?.replace("/appeals/", "");
  if (open === undefined && appeal_id === undefined) return null;
  const to = (id: string) => void go({ to: "/seller/appeals/$appeal_id", params: { appeal_id: id } });
  return (
    <section className="card" aria-label={text.appeal}>
      <h2>{text.appeal}</h2>
      <p>{text.left(penalty.appeals_left)}</p>
      <ProblemNote error={command.error} />
      {appeal_id && (
        <Link to="/seller/appeals/$appeal_id" params={{ appeal_id }}>
          {text.go}
        </Link>
      )}
      {open && (
        <>
          <p>
            {text.until} {dueInstant(penalty.appeal_until, language)} <DueLeft at={penalty.appeal_until} />
          </p>
          <p>{text.free}</p>
          <Button
            className="main"
            isDisabled={command.isPending}
            onPress={() => command.mutate({ path: open.href }, { onSuccess: ({ appeal_id: id }) => to(id) })}
          >
            {text.open}
          </Button>
        </>
      )}
    </section>
  );
}
