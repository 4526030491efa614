import { randomBytes } from "node:crypto";
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Reply } from "../../../local/client.ts";
import type { Person } from "../../../local/endpoints.ts";
import { type Deployment, deployment } from "./deployment.ts";

type How = Parameters<Deployment["client"]["call"]>[3];

/** Somebody who calls the API. */
export interface Actor {
  readonly name: string;
  get(path: string, how?: How): Promise<Reply>;
  post(path: string, body?: unknown, how?: How): Promise<Reply>;
  put(path: string, body: unknown, how?: How): Promise<Reply>;
}

/** Somebody who is there already: `marketplace`, `agent-1`, `operator-1`. */
export function actor(name: string, where = deployment): Actor {
  const { client } = where;
  return {
    name,
    get: (path, how) => client.call("GET", path, undefined, { as: name, ...how }),
    post: (path, body = {}, how = {}) => client.call("POST", path, body, { as: name, ...how }),
    put: (path, body, how) => client.call("PUT", path, body, { as: name, ...how }),
  };
}

/** The marketplace's machine. */
export const marketplace = actor("marketplace");
export const agent = actor("agent-1");
export const operator = actor("operator-1");

/** An id that no other test uses. */
export function newName(prefix: string): string {
  return `${prefix}-${randomBytes(6).toString("hex")}`;
}

/** A new person of a role, made as an administrator would. */
export async function newPerson(
  wanted: Omit<Person, "password" | "username">,
  where = deployment,
): Promise<Actor> {
  const Username = newName(wanted.role);
  const Password = `Aa1!${randomBytes(9).toString("base64url")}`;
  const UserPoolId = where.endpoints.user_pool_id;
  const { cognito } = where.sdk;
  const UserAttributes = [
    ...(wanted.shop_id ? [{ Name: "custom:shop_id", Value: wanted.shop_id }] : []),
    ...(wanted.buyer_id ? [{ Name: "custom:buyer_id", Value: wanted.buyer_id }] : []),
  ];
  await cognito.send(
    new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: "SUPPRESS" }),
  );
  await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
  await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: `${wanted.role}s` }));
  where.people.push({ ...wanted, username: Username, password: Password });
  return actor(Username, where);
}

/** A shop with a seller and a buyer, of one test's own: balances and queues are shared with nobody. */
export interface Shop {
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly seller: Actor;
  readonly buyer: Actor;
  readonly marketplace: Actor;
}

/** Opens a shop of the test's own. */
export async function openShop(where = deployment): Promise<Shop> {
  const shop_id = newName("shop");
  const buyer_id = newName("buyer");
  const seller = await newPerson({ role: "seller", shop_id }, where);
  const buyer = await newPerson({ role: "buyer", buyer_id }, where);
  return { shop_id, buyer_id, seller, buyer, marketplace: actor("marketplace", where) };
}
