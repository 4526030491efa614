import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import type { Call } from "../platform/request.ts";
import { MOST, routes } from "./contract.ts";
import { agentsOfPool } from "./directory.ts";

/** Who there is to give a case to, over HTTP (R4.4). */
export const handler = serve(routes, { listAgents });

async function listAgents({ query }: Call): Promise<Answer | Refusal> {
  const { limit = MOST, next_token } = query as { limit?: number; next_token?: string };
  const page = await agentsOfPool(limit, next_token);
  return isRefusal(page) ? page : { status: 200, body: page };
}
