import type { Telling } from "./story.ts";

/** Somebody of the console signs in, stays and leaves: the pool's own API is asked, nothing of ours is written. A lead asks it who its agents are (R4.4). */
export async function sessions(telling: Telling): Promise<void> {
  const { cookieWith } = await import("../../functions/sessions/cookie.ts");
  const [cookie = ""] = cookieWith("a-refresh-token-of-the-pool").split(";");
  await telling.tell("beginSession", { as: {}, body: { refresh_token: "a-refresh-token-of-the-pool" } });
  await telling.tell("renewSession", { as: {}, cookie, body: {} });
  await telling.tell("endSession", { as: {}, cookie, body: {} });
  await telling.tell("listAgents", { as: "operator" });
}
