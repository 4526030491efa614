import { isRefusal } from "../kernel/refusal.ts";
import { serve } from "../platform/http.ts";
import { routes } from "./contract.ts";
import { cookieWith, NO_COOKIE, refreshTokenIn } from "./cookie.ts";
import { renewed, revoke, SESSION_OVER } from "./pool.ts";

/**
 * Keeps people signed in to the console. The refresh token is in a cookie that scripts cannot read and other sites cannot
 * send; the page itself has only a token of an hour, in memory.
 */
export const handler = serve(routes, {
  beginSession: async ({ body }) => {
    const { refresh_token } = body as { refresh_token: string };
    const token = await renewed(refresh_token);
    return isRefusal(token) ? token : { status: 200, body: token, cookies: [cookieWith(refresh_token)] };
  },
  renewSession: async ({ signed }) => {
    const kept = refreshTokenIn(signed?.cookies ?? []);
    if (kept === undefined) return SESSION_OVER;
    const token = await renewed(kept);
    return isRefusal(token) ? token : { status: 200, body: token };
  },
  endSession: async ({ signed }) => {
    const kept = refreshTokenIn(signed?.cookies ?? []);
    if (kept === undefined) return SESSION_OVER;
    const refused = await revoke(kept);
    return refused ?? { status: 200, body: { ended: true }, cookies: [NO_COOKIE] };
  },
});
