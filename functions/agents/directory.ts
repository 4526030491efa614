import {
  CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
  type UserType,
} from "@aws-sdk/client-cognito-identity-provider";
import { invalid, type Refusal, unavailable } from "../kernel/refusal.ts";
import { log } from "../platform/log.ts";

const pool = new CognitoIdentityProviderClient({});

/** Whom a case can be given to. */
export interface Agent {
  /** What a case is given to, and what stands on it as `claimed_by`. */
  readonly agent_id: string;
  /** The name that they sign in with. */
  readonly name: string;
}

interface Page {
  readonly items: readonly Agent[];
  readonly next_token?: string;
}

/**
 * A page of the agents of the user pool, in the pool's order, in one request. Whoever may not sign in any more is left
 * out, so a page may come short and still have a next one. Of a person nothing else is read out.
 */
export async function agentsOfPool(limit: number, next_token: string | undefined): Promise<Page | Refusal> {
  const after = next_token && Buffer.from(next_token, "base64url").toString();
  if (after !== undefined && !/^[\x21-\x7e]+$/.test(after)) return BAD_TOKEN;
  try {
    const { Users = [], NextToken } = await pool.send(
      new ListUsersInGroupCommand({
        UserPoolId: process.env.POOL_ID,
        GroupName: "agents",
        Limit: limit,
        ...(after ? { NextToken: after } : {}),
      }),
    );
    const items = Users.flatMap(agentOf);
    return NextToken ? { items, next_token: Buffer.from(NextToken).toString("base64url") } : { items };
  } catch (error) {
    const { name } = error as Error;
    if (name === "InvalidParameterException") return BAD_TOKEN;
    log.error("the pool did not say who its agents are", { error: name });
    return unavailable("agents_unavailable", "Who the agents are is not known just now: try again.", {
      rule: "R4.4",
      retry_after_seconds: 5,
    });
  }
}

function agentOf({ Username, Attributes = [], Enabled = true }: UserType): Agent[] {
  const agent_id = Attributes.find(({ Name }) => Name === "sub")?.Value;
  return Enabled && Username && agent_id ? [{ agent_id, name: Username }] : [];
}

const BAD_TOKEN = invalid("invalid_next_token", "Use the next_token exactly as the list gave it.", [
  { pointer: "/query/next_token", issue: "invalid" },
]);
