import { randomBytes } from "node:crypto";
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Endpoints, Person } from "./endpoints.ts";

type Wanted = Omit<Person, "password">;

const WANTED: readonly Wanted[] = [
  ...[1, 2, 3, 4, 5].map((n): Wanted => ({ role: "buyer", username: `buyer-${n}`, buyer_id: `buyer-${n}` })),
  ...[1, 2, 3].map((n): Wanted => ({ role: "seller", username: `seller-${n}`, shop_id: `shop-${n}` })),
  { role: "seller", username: "seller-without-shop" },
  { role: "agent", username: "agent-1" },
  { role: "agent", username: "agent-2" },
  { role: "operator", username: "operator-1" },
];

/** People of each role, with passwords of this installation only, and the marketplace's machine. */
export async function people(
  endpoint: string,
  pool: { readonly user_pool_id: string; readonly machine_client_id: string },
  kept: readonly Person[],
): Promise<Pick<Endpoints, "people" | "machine">> {
  const cognito = new CognitoIdentityProviderClient({});
  const UserPoolId = pool.user_pool_id;
  const made: Person[] = [];
  for (const wanted of WANTED) {
    const password =
      kept.find(({ username }) => username === wanted.username)?.password ??
      `Aa1!${randomBytes(9).toString("base64url")}`;
    const attributes = [
      ...(wanted.shop_id ? [{ Name: "custom:shop_id", Value: wanted.shop_id }] : []),
      ...(wanted.buyer_id ? [{ Name: "custom:buyer_id", Value: wanted.buyer_id }] : []),
    ];
    const Username = wanted.username;
    try {
      await cognito.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username,
          UserAttributes: attributes,
          MessageAction: "SUPPRESS",
        }),
      );
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
    }
    await cognito.send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }),
    );
    await cognito.send(
      new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: `${wanted.role}s` }),
    );
    made.push({ ...wanted, password });
  }
  const described = await cognito.send(
    new DescribeUserPoolClientCommand({ UserPoolId, ClientId: pool.machine_client_id }),
  );
  const machine = {
    client_id: pool.machine_client_id,
    client_secret: described.UserPoolClient?.ClientSecret ?? "",
    token_url: `${endpoint}/oauth2/token`,
  };
  return { people: made, machine };
}
