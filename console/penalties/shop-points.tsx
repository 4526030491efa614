import { api } from "../api/client.ts";
import { day } from "../format/instants.ts";
import { Skeleton } from "../parts/skeleton.tsx";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Poin toko",
    active: (points: number) => `${points} poin berlaku`,
    of: (points: number) => `${points} poin`,
    reached: "berlaku",
    left: (points: number) => `${points} poin lagi`,
    lapsing: "Yang gugur berikutnya",
    lapse: (points: number, at: string) => `${points} poin gugur pada ${at}`,
    was: (issued: number, lapsed: number, back: number) =>
      `Seluruhnya ${issued} poin diberikan; ${lapsed} sudah gugur, ${back} dikembalikan.`,
  },
  en: {
    title: "The shop's points",
    active: (points: number) => `${points} points in force`,
    of: (points: number) => `${points} points`,
    reached: "in force",
    left: (points: number) => `${points} points to go`,
    lapsing: "What lapses next",
    lapse: (points: number, at: string) => `${points} points lapse on ${at}`,
    was: (issued: number, lapsed: number, back: number) =>
      `${issued} points were issued in all; ${lapsed} have lapsed, ${back} were given back.`,
  },
});

/** A shop's points beside the milestones of the policy: what is in force, what comes next, what lapses when (R5.2). */
export function ShopPoints({ shop_id }: { readonly shop_id: string }) {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  const { data } = api.useQuery("get", "/shops/{shop_id}/points", { params: { path: { shop_id } } });
  const { data: policy } = api.useQuery("get", "/policies/current");
  if (data === undefined || policy === undefined) return <Skeleton lines={4} />;
  const { active, in_force, lapsing } = data;
  const { milestones } = policy.penalties;
  const most = Math.max(1, ...milestones.map(({ points }) => points), active);
  const reached = new Set(in_force.map(({ measure }) => measure));
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>
        <strong>{text.active(active)}</strong>
      </p>
      <meter className="points" min={0} max={most} value={active} aria-label={text.active(active)} />
      <ol className="milestones">
        {milestones.map(({ points, measure, text: name }) => (
          <li key={measure}>
            <span className="number">{text.of(points)}</span> {say(name)}{" "}
            <span className={reached.has(measure) ? "pill urgent" : "pill"}>
              {reached.has(measure) ? text.reached : text.left(Math.max(0, points - active))}
            </span>
          </li>
        ))}
      </ol>
      {lapsing.length > 0 && (
        <>
          <h3>{text.lapsing}</h3>
          <ul className="plain-list">
            {lapsing.map(({ penalty_id, points, lapses_at }) => (
              <li key={penalty_id}>{text.lapse(points, day(lapses_at, language))}</li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">{text.was(data.issued, data.lapsed, data.given_back)}</p>
    </section>
  );
}
