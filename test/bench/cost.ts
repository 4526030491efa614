import type { Heard } from "../../infra/constructs/listening.ts";
import { HEARD } from "../../infra/heard.ts";
import { sum, writesOf } from "./capacity.ts";
import type { Line, Measure } from "./measure.ts";
import prices from "./prices.json" with { type: "json" };
import type { Index } from "./sizes.ts";
import type { Chapter } from "./story.ts";
import type { Taken } from "./transitions.ts";
import { caseOf, partsOf, unitsOfCase } from "./units.ts";

const GOAL_USD = 120;
const GB = 1024 ** 3;

/** What a million cases cost, asked and approved, from what was counted and a dated price list. */
export function measureCost(
  chapters: readonly Chapter[],
  indexes: readonly Index[],
  approved: Taken,
): Measure {
  const whole = caseOf(chapters, "approve, held money");
  const put = whole
    .flatMap(({ followed }) => followed.relay)
    .filter(({ action }) => action === "PutEvents")
    .flatMap(({ input }) => input.Entries as readonly Entry[]);
  const told = put.reduce((total, event) => total + earsOf(event), 0);
  const batches = batchesOf(approved);
  const lines = bill(whole, indexes, approved, { events: put.length, told, batches });
  const full = bill(whole, indexes, approved, { events: put.length, told, batches: told / FULL_BATCH });
  return {
    title: "7. A million cases, asked and approved",
    unit: "USD",
    how: `${prices.region}, ${prices.as_of}. Not in it: storage, sign-in, reading, the timer of every minute, idle queues, the order's own handing-in.`,
    lines: [
      ...lines,
      { what: "together", value: total(lines), goal: GOAL_USD },
      { what: "together, in a flood", value: total(full), note: `rooms hear ${FULL_BATCH} events at once` },
    ],
  };
}

/** As many events as a queue hands over at once. */
const FULL_BATCH = 10;

/** What a case tells, how often it is told to a room, and in how many batches rooms were handed that. */
interface Hearing {
  readonly events: number;
  readonly told: number;
  readonly batches: number;
}

function bill(
  whole: readonly Chapter[],
  indexes: readonly Index[],
  approved: Taken,
  { events, told, batches }: Hearing,
): readonly Line[] {
  const units = sum(partsOf(unitsOfCase(whole, indexes)));
  const { per_million: each, assumptions } = prices;
  const records = (to: "relay" | "projector") =>
    whole.reduce((total, { followed }) => total + followed.records[to], 0);
  const runs = {
    command: whole.length,
    relay: records("relay"),
    projector: records("projector"),
    listener: batches,
  };
  const invocations = Object.values(runs).reduce((all, each) => all + each, 0);
  const { lambda_billed_ms: warm, cold_starts, cold_start_ms, log_bytes } = assumptions;
  const ms =
    runs.command * warm.command +
    runs.relay * warm.relay +
    runs.projector * warm.projector +
    // An event takes its time in whatever batch.
    told * warm.listener +
    invocations * cold_starts * cold_start_ms;
  const logged =
    invocations * log_bytes.invocation +
    approved.historyEvents * log_bytes.workflow_event +
    whole.length * log_bytes.access;
  const writes = writesOf(units);
  // Each event is sent by itself; a batch is received at once, and removed at once.
  const queued = told + 2 * batches;
  return [
    priced("DynamoDB writes", writes, each.dynamodb_write_units, `${writes} units`),
    priced("DynamoDB reads", units.reads, each.dynamodb_read_units, `${units.reads} units`),
    priced(
      "Step Functions",
      approved.transitions,
      each.step_functions_transitions,
      `${approved.transitions} transitions`,
    ),
    priced("HTTP API", whole.length, each.http_api_requests, `${whole.length} requests`),
    priced(
      "Lambda requests",
      invocations,
      each.lambda_requests,
      `at most ${invocations}: a record each, ${batches} of them listeners`,
    ),
    {
      what: "Lambda time",
      value: cents((1_000_000 * ms * assumptions.lambda_gb * prices.lambda_arm64_gb_second) / 1000),
      note: `${Math.round(ms)} ms at ${assumptions.lambda_gb} GB, arm64; ms are assumed`,
    },
    priced("EventBridge", events, each.eventbridge_custom_events, `${events} events`),
    priced(
      "SQS",
      queued,
      each.sqs_requests,
      `${queued} requests: ${told} events for rooms, in ${batches} batches`,
    ),
    {
      what: "CloudWatch logs",
      value: cents((1_000_000 * logged * prices.cloudwatch_logs_gb) / GB),
      note: `${Math.round(logged)} bytes; bytes of a line are assumed`,
    },
    priced(
      "X-Ray",
      invocations * assumptions.xray_sampled,
      each.xray_traces,
      `${assumptions.xray_sampled * 100} % of invocations begin a trace, assumed`,
    ),
  ];
}

/** An event as it is put on the bus. */
interface Entry {
  readonly DetailType: string;
  readonly Detail: string;
}

/** How many rooms hear of an event, as the rules of the bus say: each has it in a queue of its own. */
function earsOf({ DetailType, Detail }: Entry): number {
  const { data } = JSON.parse(Detail) as { data: Readonly<Record<string, unknown>> };
  return Object.values<Heard>(HEARD).filter(
    ({ types, by, servesQueue, everything }) =>
      everything ||
      (servesQueue && data.serves_queue === true) ||
      (types.includes(DetailType) && (by === undefined || data.by === by)),
  ).length;
}

/** How often listeners ran for the case, as it was counted on the deployed system, where it was alone: the dearest way. */
function batchesOf({ invocations }: Taken): number {
  const heard = Object.entries(invocations).filter(([name]) => name.endsWith("-listeners"));
  return heard.reduce((all, [, count]) => all + count, 0);
}

function total(lines: readonly Line[]): number {
  return cents(lines.reduce((all, { value }) => all + value, 0));
}

function priced(what: string, count: number, perMillion: number, note: string): Line {
  return { what, value: cents(count * perMillion), note };
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}
