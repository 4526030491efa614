import { InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider";
import { expect, it } from "vitest";
import { deployment } from "./support/deployment.ts";
import { openShop } from "./support/people.ts";

const { endpoints, sdk } = deployment;

async function send(path: string, body: unknown, cookie?: string) {
  const answer = await fetch(`${endpoints.api}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  });
  const [set] = answer.headers.getSetCookie();
  return {
    status: answer.status,
    body: (await answer.json()) as Record<string, string>,
    cookie: set?.split(";")[0],
  };
}

it("A session of the console is kept by a cookie, gives tokens that the API takes, and ends for good", async () => {
  const shop = await openShop();
  const person = deployment.people.find(({ username }) => username === shop.seller.name);
  const signedIn = await sdk.cognito.send(
    new InitiateAuthCommand({
      AuthFlow: "USER_PASSWORD_AUTH",
      ClientId: endpoints.client_id,
      AuthParameters: { USERNAME: person?.username ?? "", PASSWORD: person?.password ?? "" },
    }),
  );
  const begun = await send("/session", { refresh_token: signedIn.AuthenticationResult?.RefreshToken });
  expect(begun.status).toBe(200);

  const renewed = await send("/session/renewal", {}, begun.cookie);
  expect(renewed.status).toBe(200);
  const mine = await fetch(`${endpoints.api}/shops/${shop.shop_id}/balance`, {
    headers: { authorization: `Bearer ${renewed.body.id_token}` },
  });
  expect(mine.status).toBe(200);

  expect((await send("/session/end", {}, begun.cookie)).status).toBe(200);
  const after = await send("/session/renewal", {}, begun.cookie);
  expect([after.status, after.body.code]).toEqual([401, "session_over"]);
});
