import {
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  SFNClient,
} from "@aws-sdk/client-sfn";
import { FUNCTIONS, type FunctionName } from "../../infra/functions.ts";
import { Client } from "../../local/client.ts";
import type { Ground } from "./ground.ts";
import { say } from "./ground.ts";
import { invocations } from "./invocations.ts";
import type { Line, Measure } from "./measure.ts";
import { asked, handedIn } from "./samples.ts";

/** What a case of the deployed system takes: for the price, per case. */
export interface Taken {
  readonly transitions: number;
  readonly invocations: Readonly<Partial<Record<FunctionName, number>>>;
  readonly historyEvents: number;
}

const PATIENCE_MS = 60_000;
const BUYER = "buyer-1";
const SELLER = "seller-1";

/** Plays whole cases on the deployed system, over HTTP, and reads what they took from the engine's records. */
export async function measureTransitions(ground: Ground): Promise<{ measure: Measure; approved: Taken }> {
  const stage = new Stage(ground);
  const approved = await stage.approvedCase();
  const waiting = approved.waiting;
  say("  one approved by its seller");
  const expired = await stage.expiredCase();
  say("  one approved by its deadline");
  const functions = (taken: Taken) =>
    Object.entries(taken.invocations)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ");
  const runs = (taken: Taken) => Object.values(taken.invocations).reduce((sum, each) => sum + each, 0);
  const lines: Line[] = [
    {
      what: "transitions, seller approves",
      value: approved.transitions,
      goal: 3,
      note: `the start and ${approved.states.length} states entered: ${approved.states.join(", ")}`,
    },
    {
      what: "transitions, deadline approves",
      value: expired.transitions,
      note: `the start and: ${expired.states.join(", ")}`,
    },
    { what: "transitions while waiting, half a day", value: waiting.transitions, goal: 0 },
    { what: "Lambda invocations while waiting", value: runs(waiting), goal: 0, note: functions(waiting) },
    { what: "Lambda invocations, seller approves", value: runs(approved), note: functions(approved) },
    { what: "Lambda invocations, deadline approves", value: runs(expired), note: functions(expired) },
  ];
  const how =
    "On the deployed system. Transitions: states entered in GetExecutionHistory, and the start. Invocations: START lines of the functions' logs; without refunds-timers, which runs every minute whatever waits.";
  return {
    measure: { title: "3. Transitions and invocations of a case", unit: "count", how, lines },
    approved,
  };
}

interface Played extends Taken {
  readonly states: readonly string[];
}

class Stage {
  private readonly client: Client;
  private readonly workflows: SFNClient;
  private orders = 0;

  constructor(private readonly ground: Ground) {
    const { endpoint, region } = ground.endpoints;
    this.client = new Client(ground.endpoints);
    this.workflows = new SFNClient({ endpoint, region });
  }

  async approvedCase(): Promise<Played & { waiting: Taken }> {
    const order_id = await this.deliveredOrder();
    const before = await this.settled();
    const refund_id = await this.request(order_id);
    await this.parked(refund_id);
    const asleep = await this.settled();
    const lateBy = 12 * 3_600_000;
    await this.moveClock((await this.now()) + lateBy);
    const woken = await this.settled();
    const waiting = {
      transitions: woken.entered - asleep.entered,
      invocations: difference(asleep.invocations, woken.invocations, ["sandbox-api"]),
      historyEvents: 0,
    };
    await this.post(SELLER, `/refunds/${refund_id}/approval`, {});
    const history = await this.ended(refund_id);
    const after = await this.settled();
    const invoked = difference(before.invocations, after.invocations, ["sandbox-api"]);
    return { ...taken(history), invocations: invoked, waiting };
  }

  /**
   * The workflow's own timeout is let to fire: the clock is moved to just before the due instant. That wakes
   * and repeats the wait once, which only a sandbox does and is left out of the count.
   */
  async expiredCase(): Promise<Played> {
    const order_id = await this.deliveredOrder();
    const before = await this.settled();
    const refund_id = await this.request(order_id);
    await this.parked(refund_id);
    const { body } = await this.client.call("GET", `/refunds/${refund_id}`, undefined, { as: SELLER });
    await this.moveClock(Date.parse(body.due.at) - 4_000);
    const history = await this.ended(refund_id);
    const after = await this.settled();
    const played = taken(history);
    const lap = played.states.indexOf("WhatNow");
    const repeated = played.states[lap + 1] === "SellerDecides" ? 2 : 0;
    return {
      ...played,
      transitions: played.transitions - repeated,
      states: played.states.toSpliced(lap, repeated),
      invocations: difference(before.invocations, after.invocations, ["sandbox-api"]),
    };
  }

  private async deliveredOrder(): Promise<string> {
    this.orders += 1;
    const order_id = `INV-BENCH-${process.pid}-${this.orders}`;
    const order = { ...handedIn(), shop_id: "shop-1", buyer_id: BUYER };
    const put = await this.client.call("PUT", `/orders/${order_id}`, order, { as: "marketplace" });
    if (put.status !== 201) throw new Error(`PUT /orders: ${JSON.stringify(put.body)}`);
    await this.post("marketplace", `/orders/${order_id}/shipment`, {});
    await this.post("marketplace", `/orders/${order_id}/delivery`, {});
    return order_id;
  }

  private async request(order_id: string): Promise<string> {
    return (await this.post(BUYER, "/refunds", asked(order_id))).refund_id;
  }

  private async now(): Promise<number> {
    const { body } = await this.client.call("GET", "/sandbox/clock", undefined, { as: "operator-1" });
    return Date.parse(body.now);
  }

  private async moveClock(ms: number): Promise<void> {
    await this.post("operator-1", "/sandbox/clock", { to: new Date(ms).toISOString() });
  }

  private async post(as: string, path: string, body: unknown) {
    const answer = await this.client.call("POST", path, body, { as });
    if (answer.status >= 300) throw new Error(`POST ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Waits until the workflow has put its token on the case. */
  private async parked(refund_id: string): Promise<void> {
    const submitted = (history: readonly HistoryEvent[]) =>
      history.some(({ type }) => type === "TaskSubmitted" || type === "TaskScheduled");
    await this.until(async () => submitted(await this.history(refund_id)), `${refund_id} waits`);
  }

  private async ended(refund_id: string): Promise<readonly HistoryEvent[]> {
    let history: readonly HistoryEvent[] = [];
    await this.until(async () => {
      history = await this.history(refund_id);
      return starts(history) > 0 && count(history, "ExecutionSucceeded") === starts(history);
    }, `${refund_id} ends`);
    return history;
  }

  /** The histories of a case's executions: one carries it from wait to wait, unless it was lost. */
  private async history(refund_id: string): Promise<readonly HistoryEvent[]> {
    const names = (await this.executions()).filter((arn) => arn.includes(`:${refund_id}-`));
    return (await Promise.all(names.map((arn) => this.historyOf(arn)))).flat();
  }

  private async executions(): Promise<string[]> {
    const stateMachineArn = `${this.ground.endpoints.workflows}refund`;
    const { executions = [] } = await this.workflows.send(new ListExecutionsCommand({ stateMachineArn }));
    return executions.map(({ executionArn = "" }) => executionArn);
  }

  private async historyOf(executionArn: string): Promise<readonly HistoryEvent[]> {
    const asked = { executionArn, maxResults: 1000, includeExecutionData: false };
    return (await this.workflows.send(new GetExecutionHistoryCommand(asked))).events ?? [];
  }

  /** The counts once nothing is under way any more: three looks, a little apart, that are the same. */
  private async settled() {
    let same = 0;
    let last = "";
    let counts = { invocations: {} as Record<string, number>, entered: 0 };
    await this.until(async () => {
      counts = { invocations: await invocations(this.ground), entered: await this.entered() };
      const { "refunds-timers": _every, ...others } = counts.invocations;
      const now = JSON.stringify([others, counts.entered]);
      same = now === last ? same + 1 : 0;
      last = now;
      await new Promise((resume) => setTimeout(resume, 400));
      return same >= 3;
    }, "everything settles");
    return counts;
  }

  /** States entered in all executions. */
  private async entered(): Promise<number> {
    const all = await Promise.all((await this.executions()).map((arn) => this.historyOf(arn)));
    return states(all.flat()).length;
  }

  private async until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const patience = Date.now() + PATIENCE_MS;
    while (!(await holds())) {
      if (Date.now() > patience) throw new Error(`it takes too long until ${what}`);
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
}

function states(history: readonly HistoryEvent[]): string[] {
  return history.flatMap(({ type, stateEnteredEventDetails }) =>
    type?.endsWith("StateEntered") ? [stateEnteredEventDetails?.name ?? ""] : [],
  );
}

function count(history: readonly HistoryEvent[], wanted: HistoryEvent["type"]): number {
  return history.filter(({ type }) => type === wanted).length;
}

function starts(history: readonly HistoryEvent[]): number {
  return count(history, "ExecutionStarted");
}

function taken(history: readonly HistoryEvent[]) {
  const entered = states(history);
  return { transitions: starts(history) + entered.length, states: entered, historyEvents: history.length };
}

function difference(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  without: readonly FunctionName[],
): Taken["invocations"] {
  const left = new Set<string>([...without, "refunds-timers"]);
  return Object.fromEntries(
    Object.keys(FUNCTIONS)
      .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
      .filter(([name, count]) => count > 0 && !left.has(name)),
  );
}
