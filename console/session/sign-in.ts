import {
  createPasswordHash,
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from "cognito-srp-helper";
import { config } from "./config.ts";
import { WrongNameOrPassword } from "./wrong.ts";

interface PoolAnswer {
  readonly AuthenticationResult?: { readonly RefreshToken?: string };
  readonly ChallengeParameters?: Record<string, string>;
}

/**
 * Signs a person in by SRP, straight at the user pool: the password never leaves the browser. Promises the
 * refresh token; throws `WrongNameOrPassword` where the pool refuses.
 */
export async function signIn(username: string, password: string): Promise<string> {
  const { user_pool_id, client_id } = await config();
  const hash = createPasswordHash(username, password, user_pool_id);
  const begun = createSrpSession(username, hash, user_pool_id, true);
  const challenge = await ask(
    "InitiateAuth",
    wrapInitiateAuth(begun, {
      ClientId: client_id,
      AuthFlow: "USER_SRP_AUTH",
      AuthParameters: { USERNAME: username },
    }),
  );
  const signed = signSrpSession(begun, challenge as never);
  const answer = await ask(
    "RespondToAuthChallenge",
    wrapAuthChallenge(signed, {
      ClientId: client_id,
      ChallengeName: "PASSWORD_VERIFIER",
      ChallengeResponses: { USERNAME: challenge.ChallengeParameters?.USERNAME ?? username },
    }),
  );
  const token = answer.AuthenticationResult?.RefreshToken;
  if (token === undefined) throw new WrongNameOrPassword();
  return token;
}

async function ask(action: string, body: unknown): Promise<PoolAnswer> {
  const answer = await fetch((await config()).pool_url, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${action}`,
    },
    body: JSON.stringify(body),
  });
  if (answer.ok) return answer.json();
  if (answer.status === 400) throw new WrongNameOrPassword();
  throw new Error(`the user pool answered ${answer.status}`);
}
