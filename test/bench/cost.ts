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
  const told = toldTo(approved);
  const alone = bill(whole, indexes, approved, { told, batches: told });
  const flood = bill(whole, indexes, approved, { told, batches: told / FULL_BATCH });
  return {
    title: "7. A million cases, asked and approved",
    unit: "USD",
    how: `${prices.region}, ${prices.as_of}. Not in it: storage, sign-in, reading, the timer of every minute, idle queues, what rooms write that hear of it, the order's own handing-in.`,
    lines: [
      ...alone,
      { what: "together", value: total(alone), goal: GOAL_USD, note: "each case comes alone" },
      { what: "together, in a flood", value: total(flood), note: `rooms hear ${FULL_BATCH} events at once` },
    ],
  };
}

/** As many events as a queue hands over at once. */
const FULL_BATCH = 10;

/** How often a case is told to a room, and in how many batches. */
interface Hearing {
  readonly told: number;
  readonly batches: number;
}

function bill(
  whole: readonly Chapter[],
  indexes: readonly Index[],
  approved: Taken,
  { told, batches }: Hearing,
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
  const events = whole
    .flatMap(({ followed }) => followed.relay)
    .filter(({ action }) => action === "PutEvents");
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
    priced("EventBridge", events.length, each.eventbridge_custom_events, `${events.length} events`),
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

/**
 * How often rooms heard of the case, as it was counted on the deployed system, webhooks hearing everything: there it was
 * alone, and each event a batch of its own.
 */
function toldTo({ invocations }: Taken): number {
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
