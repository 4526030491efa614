import type { Client } from "../client.ts";
import { Refused } from "../endpoints.ts";
import type { Reviewed } from "./reviews.ts";
import type { Call, People, Scene } from "./scene.ts";

/** The agent who judges what is reported in the sample. */
const AGENT = "agent-1";

/** The scenes of a review of the first line of an order (R6.5): it is written, its shop says something, an agent judges. */
export function reviewScenes(client: Client, call: Call, reviewed: Reviewed, who: People): Scene[] {
  const { rating, text, answer, report, decision } = reviewed;
  let path = "";
  const write = async () => {
    const body = { rating, ...(text ? { text } : {}) };
    const at = `/orders/${who.order}/lines/1/review`;
    const { status, body: seen } = await client.call("PUT", at, body, { as: who.buyer });
    // Played again, one that an agent removed is written no more: all of it has happened.
    if (seen?.code === "review_removed") return;
    if (status >= 300) throw new Refused(`The sample's PUT ${at} was answered ${status}: ${seen?.detail}`);
    path = `/reviews/${seen.review_id}`;
  };
  const shopSays = async () => {
    if (!path) return;
    if (answer) await call("PUT", `${path}/answer`, { text: answer }, who.seller, "review-answer");
    if (!report) return;
    const [reason, why] = report;
    await call("POST", `${path}/reports`, { reason, text: why }, who.seller, "review-report");
  };
  const judge = async () => {
    if (!decision || !path) return;
    const [outcome, why] = decision;
    const about = `${path}/reports/review`;
    await call("POST", `${about}/claim`, {}, AGENT, "review-claim");
    await call("POST", `${about}/decision`, { outcome, text: why }, AGENT, "review-decision");
  };
  return [write, ...(answer || report ? [shopSays] : []), ...(decision ? [judge] : [])];
}
