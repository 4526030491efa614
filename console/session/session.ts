import { config } from "./config.ts";

export type Role = "buyer" | "seller" | "agent" | "operator";

/** Who is signed in, from their token; what they may do the API says, never this. */
export interface Person {
  readonly role: Role;
  readonly name: string;
  readonly sub: string;
  readonly shop_id?: string;
  readonly buyer_id?: string;
}

interface Token {
  readonly text: string;
  readonly until: number;
  readonly person: Person | undefined;
}

/** In this page's memory only: what is stored can be stolen. The refresh token is in a cookie that no script reads. */
let token: Token | undefined;
let renewing: Promise<string | undefined> | undefined;
const watchers = new Set<() => void>();

/** Is told whenever somebody signs in, or is signed in no longer. */
export function watchSession(told: () => void): () => void {
  watchers.add(told);
  return () => watchers.delete(told);
}

/** Who is signed in just now. */
export function person(): Person | undefined {
  return token?.person;
}

/** A token for the API, renewed where it is about to end; none where nobody is signed in. */
export async function bearer(): Promise<string | undefined> {
  if (token && token.until - Date.now() > 5 * 60_000) return token.text;
  renewing ??= renew().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

/** The API did not take the token: the next call asks for another. */
export function distrust(): void {
  if (token) token = { ...token, until: 0 };
}

/** Signs in, and stays signed in over reloads. */
export async function enter(username: string, password: string): Promise<void> {
  // Only whoever signs in needs the mathematics of it.
  const { signIn } = await import("./sign-in.ts");
  const refresh_token = await signIn(username, password);
  keep(await post("/session", { refresh_token }));
}

/** Signs out, here and at the pool. */
export async function leave(): Promise<void> {
  await post("/session/end", {}).catch(() => undefined);
  forget();
}

async function renew(): Promise<string | undefined> {
  const answer = await post("/session/renewal", {}).catch((error: unknown) => {
    if (error instanceof Over) return undefined;
    // Not reached: whoever is signed in stays so as long as the token lives.
    if (token && token.until > Date.now()) return "as before" as const;
    throw error;
  });
  if (answer === "as before") return token?.text;
  if (answer === undefined) forget();
  else keep(answer);
  return token?.text;
}

/** The session is over: please sign in again. */
class Over extends Error {}

interface Given {
  readonly id_token: string;
  readonly expires_in: number;
}

async function post(path: string, body: unknown): Promise<Given> {
  const answer = await fetch(`${(await config()).api}${path}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.status === 401) throw new Over();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

function keep({ id_token, expires_in }: Given): void {
  token = { text: id_token, until: Date.now() + expires_in * 1000, person: personIn(id_token) };
  for (const told of watchers) told();
}

function forget(): void {
  token = undefined;
  for (const told of watchers) told();
}

const ROLES: Readonly<Record<string, Role>> = {
  buyers: "buyer",
  sellers: "seller",
  agents: "agent",
  operators: "operator",
};

function personIn(text: string): Person | undefined {
  const part = (text.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))));
  const groups: string[] = claims["cognito:groups"] ?? [];
  const role = groups.map((group) => ROLES[group]).find((known) => known !== undefined);
  if (role === undefined) return undefined;
  return {
    role,
    name: claims["cognito:username"] ?? claims.sub,
    sub: claims.sub,
    shop_id: claims["custom:shop_id"],
    buyer_id: claims["custom:buyer_id"],
  };
}
