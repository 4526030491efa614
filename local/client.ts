import { randomUUID } from "node:crypto";
import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Endpoints } from "./endpoints.ts";

/** An answer over HTTP, its body parsed. */
export interface Reply {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

/** JSON as scripts and tests read it: any member may be there or not. */
// biome-ignore lint/suspicious/noExplicitAny: answers are checked by what is expected of them, member by member.
export type Json = any;

interface How {
  /** Whose token: a person's name, `marketplace`, or nobody. */
  readonly as?: string | undefined;
  /** A token of its own, for forged ones. */
  readonly token?: string;
  /** The idempotency key; a new one where none is given, none at all for `null`. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, for broken bodies. */
  readonly raw?: string;
}

/** A small client of the API that signs people in once. */
export class Client {
  private readonly tokens = new Map<string, { token: string; until: number }>();

  constructor(readonly endpoints: Endpoints) {}

  /** Calls a route. Never throws for a problem: its status and body are the answer. */
  async call(method: string, path: string, body?: unknown, how: How = {}): Promise<Reply> {
    const token = how.token ?? (how.as ? await this.tokenOf(how.as) : undefined);
    const key = how.key === undefined && method === "POST" ? randomUUID() : how.key;
    const content = how.raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const answer = await fetch(`${this.endpoints.api}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(content === undefined ? {} : { "content-type": "application/json" }),
        ...(key ? { "idempotency-key": key } : {}),
        ...how.headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    const text = await answer.text();
    return { status: answer.status, body: parsed(text), headers: answer.headers };
  }

  /** The bearer token of a person (their ID token) or of the marketplace's machine (its access token). */
  async tokenOf(who: string): Promise<string> {
    const kept = this.tokens.get(who);
    if (kept && kept.until > Date.now()) return kept.token;
    const token = who === "marketplace" ? await this.machineToken() : await this.personToken(who);
    this.tokens.set(who, { token, until: Date.now() + 30 * 60_000 });
    return token;
  }

  private async personToken(who: string): Promise<string> {
    const person = this.endpoints.people.find(({ username }) => username === who);
    if (person === undefined) {
      const names = this.endpoints.people.map(({ username }) => username).join(", ");
      throw new Error(`There is no ${who}; there are: marketplace, ${names}.`);
    }
    const cognito = new CognitoIdentityProviderClient({
      endpoint: this.endpoints.endpoint,
      region: this.endpoints.region,
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    });
    const answer = await cognito.send(
      new InitiateAuthCommand({
        AuthFlow: "USER_PASSWORD_AUTH",
        ClientId: this.endpoints.client_id,
        AuthParameters: { USERNAME: person.username, PASSWORD: person.password },
      }),
    );
    return answer.AuthenticationResult?.IdToken ?? "";
  }

  private async machineToken(): Promise<string> {
    const { client_id, client_secret, token_url } = this.endpoints.machine;
    const answer = await fetch(token_url, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials&scope=purnajual%2Fmarketplace",
    });
    const { access_token } = (await answer.json()) as { access_token?: string };
    if (!access_token) throw new Error(`No token for the marketplace's machine (${answer.status}).`);
    return access_token;
  }
}

function parsed(text: string): Json {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
