const NAME = "__Host-purnajual-session";

const HOW = "Path=/; Secure; HttpOnly; SameSite=Strict";

/** As long as the pool's refresh tokens live: seven days. */
const SECONDS = 7 * 24 * 3600;

/** The cookie that holds a refresh token: for this site's own requests only, and for no script. */
export function cookieWith(refreshToken: string): string {
  return `${NAME}=${encodeURIComponent(refreshToken)}; ${HOW}; Max-Age=${SECONDS}`;
}

/** The cookie taken back. */
export const NO_COOKIE = `${NAME}=; ${HOW}; Max-Age=0`;

/** The refresh token among a request's cookies. */
export function refreshTokenIn(cookies: readonly string[]): string | undefined {
  const kept = cookies.map((one) => one.trim()).find((one) => one.startsWith(`${NAME}=`));
  const value = kept?.slice(NAME.length + 1);
  if (!value) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
