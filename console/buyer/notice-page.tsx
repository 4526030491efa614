import { getRouteApi, Link } from "@tanstack/react-router";
import { hrefOf } from "../api/actions.ts";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import type { SignedForm } from "../api/upload.ts";
import { FileList } from "../evidence/file-list.tsx";
import { isOnItsWay } from "../evidence/heard.ts";
import { instant } from "../format/instants.ts";
import { FileDrop } from "../parts/drop.tsx";
import { Facts } from "../parts/facts.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { Turn } from "../parts/turn.tsx";
import { Reported } from "../penalties/reported.tsx";
import { ShopName } from "../shops/shop-name.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { REPORT_STATUS } from "./notice-words.ts";

const said = words({
  id: {
    title: (order: string) => `Laporan resi, pesanan ${order}`,
    order: "Lihat pesanan",
    files: "Foto dan berkas Anda",
    drop: "Foto atau berkas untuk laporan ini",
    judged: "Hasil",
    outcomes: { upheld: "Resi dinyatakan benar", dismissed: "Laporan dinyatakan benar" },
    outcome: "Penilaian",
    reason: "Alasan",
    ended: "Selesai",
  },
  en: {
    title: (order: string) => `Waybill report, order ${order}`,
    order: "See the order",
    files: "Your pictures and files",
    drop: "A picture or a file for this report",
    judged: "Outcome",
    outcomes: { upheld: "The waybill was found right", dismissed: "The report was found right" },
    outcome: "Judgement",
    reason: "Reason",
    ended: "Ended",
  },
});

const route = getRouteApi("/buyer/notices/$notice_id");
const SOON_MS = 1500;

/** A report about a waybill as whoever reported it sees it (R5.2): whose turn it is, what was said, the files, how it ended. */
export function NoticePage() {
  const text = useWords(said);
  const status = useWords(REPORT_STATUS);
  const say = useSaid();
  const language = useLanguage();
  const path = { params: { path: route.useParams() } };
  const { data: notice, error } = api.useQuery("get", "/notices/{notice_id}", path, {
    // What became of a file nobody tells a browser: it asks again as long as one is on its way.
    refetchInterval: ({ state }) => (state.data?.files.some(isOnItsWay) ? SOON_MS : false),
  });
  const { data: timeline } = api.useQuery("get", "/notices/{notice_id}/timeline", path);
  const opening = useCommand<{ readonly form: SignedForm }>();
  if (error) return <ProblemNote error={error} />;
  if (notice === undefined) return <Skeleton lines={10} />;
  const upload = hrefOf(notice, "openFileOfNotice");
  const accepts = (notice.allowance?.accepts ?? []).map(({ content_type }) => content_type);
  const { judgement, files, order_id } = notice;
  return (
    <Page title={text.title(order_id)} aside={<span className="pill">{status[notice.status]}</span>}>
      <p>
        <Link to="/buyer/orders/$order_id" params={{ order_id }}>
          {text.order}
        </Link>
        {" · "}
        <ShopName shop_id={notice.shop_id} />
      </p>
      <Turn waiting_for={notice.waiting_for} due={notice.due} reader="buyer" />
      {notice.ended_at && (
        <Facts
          title={text.judged}
          rows={[
            [text.outcome, judgement && text.outcomes[judgement.outcome]],
            [text.reason, judgement?.reason_text && say(judgement.reason_text)],
            [text.ended, instant(notice.ended_at, language)],
          ]}
        />
      )}
      <Reported notice={notice} />
      {(files.length > 0 || upload) && (
        <section className="card" aria-label={text.files}>
          <h2>{text.files}</h2>
          {upload && notice.allowance && <p className="quiet">{say(notice.allowance.text)}</p>}
          <FileList
            files={files}
            hrefOf={({ file_id }) => files.find((file) => file.file_id === file_id)?.href ?? ""}
          />
          {upload && accepts.length > 0 && (
            <FileDrop
              label={text.drop}
              accepts={accepts}
              sign={async (file) => (await opening.mutateAsync({ path: upload, body: file })).form}
            />
          )}
        </section>
      )}
      {timeline && <Timeline entries={timeline.items} />}
    </Page>
  );
}
