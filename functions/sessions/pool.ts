import { isRefusal, type Refusal, unauthorized, unavailable } from "../kernel/refusal.ts";
import { log } from "../platform/log.ts";

/** A token as the pool gives it for a refresh token. */
export interface Renewed {
  readonly id_token: string;
  /** Seconds that it lives. */
  readonly expires_in: number;
}

/**
 * A new token from the pool. A refresh token that is spent, revoked or forged is refused as `session_over`; a pool
 * that does not answer is `sign_in_unavailable`, and the session goes on.
 */
export async function renewed(refreshToken: string): Promise<Renewed | Refusal> {
  const answer = await ask("InitiateAuth", {
    AuthFlow: "REFRESH_TOKEN_AUTH",
    ClientId: process.env.CLIENT_ID,
    AuthParameters: { REFRESH_TOKEN: refreshToken },
  });
  if (isRefusal(answer)) return answer;
  const { AuthenticationResult: given } = answer as { AuthenticationResult?: Given };
  if (!given?.IdToken) return SESSION_OVER;
  return { id_token: given.IdToken, expires_in: given.ExpiresIn ?? 3600 };
}

/** Ends a refresh token, and every token that came of it. One that has ended already stays so. */
export async function revoke(refreshToken: string): Promise<Refusal | undefined> {
  const answer = await ask("RevokeToken", { Token: refreshToken, ClientId: process.env.CLIENT_ID });
  return isRefusal(answer) && answer.code !== SESSION_OVER.code ? answer : undefined;
}

interface Given {
  readonly IdToken?: string;
  readonly ExpiresIn?: number;
}

/** One call of the pool's public API: it needs no signature, so no SDK either. */
async function ask(action: string, body: unknown): Promise<unknown | Refusal> {
  const target = `AWSCognitoIdentityProviderService.${action}`;
  try {
    const answer = await fetch(process.env.POOL_URL ?? "", {
      method: "POST",
      headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": target },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(4000),
    });
    if (answer.ok) return await answer.json().catch(() => ({}));
    if (answer.status < 500 && answer.status !== 429) return SESSION_OVER;
    log.error("the pool did not answer", { action, status: answer.status });
  } catch (error) {
    log.error("the pool was not reached", { action, error: error as Error });
  }
  return unavailable("sign_in_unavailable", "Signing in is not possible just now: try again in a minute.", {
    retry_after_seconds: 60,
  });
}

/** No cookie, or one whose token has ended. */
export const SESSION_OVER = unauthorized(
  "session_over",
  "You are no longer signed in: please sign in again.",
);
