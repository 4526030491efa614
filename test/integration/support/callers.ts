import { InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider";
import type { Role } from "../../../functions/platform/caller.ts";
import type { Json } from "../../../local/client.ts";
import { deployment } from "./deployment.ts";
import type { Shop } from "./people.ts";

/** Who calls: with which token, in which role, and whether the shop's things are theirs to see. */
export interface Caller {
  readonly role: Role | "nobody";
  readonly as?: string;
  readonly token?: string;
  readonly owns: boolean;
  /** What every route but the public ones answers, where the token alone decides. */
  readonly always?: 401 | 403;
}

/** The same token with other claims: its signature no longer fits. */
function forged(token: string, claims: Json): string {
  const [head = "", body = "", signature = ""] = token.split(".");
  const changed = { ...JSON.parse(Buffer.from(body, "base64url").toString()), ...claims };
  return [head, Buffer.from(JSON.stringify(changed)).toString("base64url"), signature].join(".");
}

/** The same claims, said to need no signature. */
function unsigned(token: string): string {
  const head = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
  return [head, token.split(".")[1], ""].join(".");
}

/** A person's access token: it names their group, not their shop. */
async function accessToken(username: string): Promise<string> {
  const person = deployment.people.find((one) => one.username === username);
  const answer = await deployment.sdk.cognito.send(
    new InitiateAuthCommand({
      AuthFlow: "USER_PASSWORD_AUTH",
      ClientId: deployment.endpoints.client_id,
      AuthParameters: { USERNAME: username, PASSWORD: person?.password ?? "" },
    }),
  );
  return answer.AuthenticationResult?.AccessToken ?? "";
}

/** Everybody who may call about the things of a shop and of its buyer, and whoever only pretends to. */
export async function callersFor(shop: Shop, other: Shop): Promise<Readonly<Record<string, Caller>>> {
  const token = await deployment.client.tokenOf(shop.seller.name);
  return {
    "its buyer": { role: "buyer", as: shop.buyer.name, owns: true },
    "another buyer": { role: "buyer", as: other.buyer.name, owns: false },
    "its seller": { role: "seller", as: shop.seller.name, owns: true },
    "another shop's seller": { role: "seller", as: other.seller.name, owns: false },
    "an agent": { role: "agent", as: "agent-1", owns: true },
    "an operator": { role: "operator", as: "operator-1", owns: true },
    "the marketplace": { role: "marketplace", as: "marketplace", owns: true },
    "a seller without a shop": { role: "nobody", as: "seller-without-shop", owns: false, always: 403 },
    "an access token": {
      role: "nobody",
      token: await accessToken(shop.seller.name),
      owns: false,
      always: 403,
    },
    "no token": { role: "nobody", owns: false, always: 401 },
    nonsense: { role: "nobody", token: "not.a.token", owns: false, always: 401 },
    "a forged token": {
      role: "nobody",
      token: forged(token, { "cognito:groups": ["operators"] }),
      owns: false,
      always: 401,
    },
    "an unsigned token": { role: "nobody", token: unsigned(token), owns: false, always: 401 },
    "an expired token": {
      role: "nobody",
      token: forged(token, { exp: Math.floor(Date.now() / 1000) - 60 }),
      owns: false,
      always: 401,
    },
  };
}
