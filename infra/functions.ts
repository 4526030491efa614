/** What a function may do; the constructs turn these into grants and environment. */
export type Grant =
  /** Read cases and commit commands. */
  | "commands"
  /** Read single items. */
  | "reads"
  /** Read and write what is on its way to webhooks. */
  | "deliveries"
  /** Read what the secrets of webhooks are made of. */
  | "webhook-key"
  /** Query lists by rank. */
  | "lists"
  /** Query open deadlines. */
  | "timers"
  /** Put events on the bus. */
  | "publishes"
  | "starts"
  | "signals"
  /** Read the secret that carriers sign with. */
  | "tracking-secret"
  /** Read the secret that links to end offers are signed with. */
  | "offers-secret"
  /** Send mail from the stage's address, with links to the public API. */
  | "mails"
  /** Sign forms that write to where evidence arrives, and links to where it is kept. */
  | "evidence-links"
  /** Read and clear what arrived, and keep what is accepted. */
  | "evidence-door"
  /** Keep files that the platform makes itself where accepted ones are. */
  | "evidence-keeps"
  /** Read the public half of the key that transcripts are signed with. */
  | "transcript-key"
  /** Sign transcripts. */
  | "signs-transcripts"
  /** Ask the platform's carrier: its address, and the secret that it knows us by. */
  | "books"
  /** Ask the user pool for tokens of the console's people: its address and client. */
  | "renews"
  /** Ask the user pool who is of the group of agents. */
  | "reads-agents"
  /** Be the carrier of a sandbox: the same secret, and the address of the public API. */
  | "carries";

interface FunctionSpec {
  readonly entry: string;
  readonly about: string;
  readonly grants: readonly Grant[];
  readonly seconds?: number;
  readonly megabytes?: number;
  /** Files that it reads at need: shipped beside its code, not in it, so that no cold start parses them. */
  readonly beside?: readonly string[];
}

/** Every function there is. */
export const FUNCTIONS = {
  "orders-api": { entry: "functions/orders/api.ts", about: "Orders", grants: ["commands", "lists"] },
  "reviews-api": {
    entry: "functions/reviews/api.ts",
    about: "Reviews: ratings, answers, what was reported of them",
    grants: ["commands", "lists", "evidence-links"],
  },
  "products-api": {
    entry: "functions/products/api.ts",
    about: "What is known of products, how complete it is, and what buyers say",
    grants: ["commands", "lists"],
  },
  "products-listeners": {
    entry: "functions/products/listeners.ts",
    about: "What products learn from orders, refunds and complaints",
    grants: ["commands"],
    seconds: 30,
  },
  "shops-api": {
    entry: "functions/shops/api.ts",
    about: "Shops' names, money and addresses",
    grants: ["commands"],
  },
  "shipments-api": {
    entry: "functions/shipments/api.ts",
    about: "Shipments and waybills",
    grants: ["commands", "lists", "books"],
    // A carrier is asked up to three times, four seconds each.
    seconds: 20,
  },
  "failed-deliveries-api": {
    entry: "functions/failed-deliveries/api.ts",
    about: "Deliveries that failed, and their mending",
    grants: ["commands", "lists", "books"],
    // A carrier is asked up to three times, four seconds each.
    seconds: 20,
  },
  "tracking-api": {
    entry: "functions/tracking/api.ts",
    about: "Where parcels are",
    grants: ["commands", "tracking-secret"],
  },
  "policies-api": { entry: "functions/policies/api.ts", about: "Policy and calendars", grants: ["commands"] },
  "refunds-api": {
    entry: "functions/refunds/api.ts",
    about: "Refunds",
    grants: ["commands", "lists"],
    seconds: 29,
  },
  "call-backs-api": {
    entry: "functions/call-backs/api.ts",
    about: "Call-backs and the agents' queue",
    grants: ["commands", "lists"],
  },
  "notices-api": {
    entry: "functions/notices/api.ts",
    about: "Notices about waybills, with files that show it",
    grants: ["commands", "lists", "evidence-links"],
  },
  "penalties-api": {
    entry: "functions/penalties/api.ts",
    about: "Penalties and points",
    grants: ["commands", "lists"],
  },
  "appeals-api": {
    entry: "functions/appeals/api.ts",
    about: "Appeals against penalties: evidence, the agents' queue, decisions",
    grants: ["commands", "lists", "evidence-links"],
  },
  "disputes-api": {
    entry: "functions/disputes/api.ts",
    about: "Disputes: evidence, the agents' queue, decisions",
    grants: ["commands", "lists", "evidence-links"],
  },
  "complaints-api": {
    entry: "functions/complaints/api.ts",
    about: "Complaints: answers, proposals, the agents' queue",
    grants: ["commands", "lists", "evidence-links"],
    // Part refunds of one shop that are accepted at once may wait for each other's balance.
    seconds: 29,
  },
  "webhooks-api": {
    entry: "functions/webhooks/api.ts",
    about: "Webhooks and what was delivered to them",
    grants: ["commands", "webhook-key"],
  },
  "webhooks-listeners": {
    entry: "functions/webhooks/listeners.ts",
    about: "Every event, as a delivery for each webhook that is to be told of it",
    grants: ["deliveries"],
    seconds: 30,
  },
  "webhooks-deliverer": {
    entry: "functions/webhooks/deliverer.ts",
    about: "Events sent to webhooks",
    grants: ["deliveries", "webhook-key"],
    // A server is waited for ten seconds, and a batch is sent all at once.
    seconds: 30,
  },
  "webhooks-timers": {
    entry: "functions/webhooks/timers.ts",
    about: "Deliveries that are due again, every minute",
    grants: ["deliveries", "timers"],
    seconds: 55,
  },
  "conversations-api": {
    entry: "functions/conversations/api.ts",
    about: "What buyers and shops write to each other, with files",
    grants: ["commands", "lists", "evidence-links", "transcript-key"],
  },
  "contacts-api": {
    entry: "functions/contacts/api.ts",
    about: "How people are reached, and whether they want offers",
    grants: ["commands", "offers-secret"],
  },
  "follow-ups-api": {
    entry: "functions/follow-ups/api.ts",
    about: "What shops send after purchase",
    grants: ["commands", "lists"],
  },
  "scorecards-api": {
    entry: "functions/scorecards/api.ts",
    about: "Shops' scorecards and risks",
    grants: ["commands", "lists"],
  },
  "risks-api": {
    entry: "functions/risks/api.ts",
    about: "What stands out about requests, for agents",
    grants: ["commands"],
  },
  "risks-listeners": {
    entry: "functions/risks/listeners.ts",
    about: "Requests that are looked at",
    grants: ["commands"],
    seconds: 30,
  },
  "scorecards-listeners": {
    entry: "functions/scorecards/listeners.ts",
    about: "What happened to a shop's cases, counted for its scorecard",
    grants: ["commands"],
    seconds: 60,
  },
  "scorecards-timers": {
    entry: "functions/scorecards/timers.ts",
    about: "Scorecards whose days have moved on, every minute",
    grants: ["commands", "lists"],
    seconds: 55,
  },
  "auto-replies-api": {
    entry: "functions/auto-replies/api.ts",
    about: "Shops' automatic replies, and trying them out",
    grants: ["commands"],
  },
  "sessions-api": {
    entry: "functions/sessions/api.ts",
    about: "What keeps people signed in to the console",
    grants: ["renews"],
  },
  "agents-api": {
    entry: "functions/agents/api.ts",
    about: "Who there is to give a case to",
    grants: ["reads-agents"],
  },
  "front-api": {
    entry: "functions/front/api.ts",
    about: "The contract, and routes that do not exist",
    grants: [],
    beside: ["docs/openapi.json"],
  },
  "sandbox-api": {
    entry: "functions/sandbox/api.ts",
    about: "The sandbox clock",
    grants: ["commands", "timers", "signals"],
    seconds: 29,
  },
  "simulated-carrier-api": {
    entry: "functions/simulated-carrier/api.ts",
    about: "A carrier for sandboxes: bookings, and what parcels go through",
    grants: ["commands", "carries", "tracking-secret"],
    seconds: 29,
  },
  relay: {
    entry: "functions/platform/relay.ts",
    about: "Events from the table's stream to the bus and the workflow",
    grants: ["reads", "publishes", "starts", "signals"],
    seconds: 30,
  },
  projector: {
    entry: "functions/lists/projector.ts",
    about: "Lists from the table's stream",
    grants: ["commands"],
    seconds: 30,
  },
  "refunds-listeners": {
    entry: "functions/refunds/listeners.ts",
    about: "What refunds do about events",
    grants: ["commands"],
    seconds: 60,
  },
  "disputes-listeners": {
    entry: "functions/disputes/listeners.ts",
    about: "Disputes that open and end with their refunds",
    grants: ["commands"],
    seconds: 30,
  },
  "shipments-listeners": {
    entry: "functions/shipments/listeners.ts",
    about: "What shipments do about events",
    grants: ["commands", "books"],
    seconds: 60,
  },
  "notices-listeners": {
    entry: "functions/notices/listeners.ts",
    about: "What notices do about events",
    grants: ["commands"],
    seconds: 30,
  },
  "penalties-listeners": {
    entry: "functions/penalties/listeners.ts",
    about: "Fines that a credit serves",
    grants: ["commands"],
    seconds: 60,
  },
  "follow-ups-listeners": {
    entry: "functions/follow-ups/listeners.ts",
    about: "Messages that an order's moments bring",
    grants: ["commands"],
    seconds: 30,
  },
  "auto-replies-listeners": {
    entry: "functions/auto-replies/listeners.ts",
    about: "Automatic replies to what buyers write",
    grants: ["commands"],
    seconds: 30,
  },
  "notifications-listeners": {
    entry: "functions/notifications/listeners.ts",
    about: "Mails about what happened",
    grants: ["commands", "offers-secret", "mails"],
    // As long as one sending may take: functions/notifications/notification.ts counts on it.
    seconds: 60,
  },
  "conversations-listeners": {
    entry: "functions/conversations/listeners.ts",
    about: "Transcripts of conversations: written, signed and kept",
    grants: ["commands", "evidence-keeps", "signs-transcripts"],
    seconds: 60,
    megabytes: 1024,
  },
  "evidence-listeners": {
    entry: "functions/evidence/listeners.ts",
    about: "What is uploaded is checked, and accepted or refused",
    grants: ["commands", "evidence-door"],
    seconds: 60,
    // A video of 50 MB is held whole, and a PDF is read as text besides.
    megabytes: 1024,
  },
  "clocks-steps": {
    entry: "functions/clocks/steps.ts",
    about: "What workflows call when a wait has run out",
    grants: ["commands"],
  },
  "clocks-listeners": {
    entry: "functions/clocks/listeners.ts",
    about: "Deadlines that a new decree moves",
    grants: ["commands", "timers"],
    seconds: 60,
  },
  "clocks-timers": {
    entry: "functions/clocks/timers.ts",
    about: "Overdue cases and reminders, every minute",
    grants: ["commands", "timers", "publishes", "starts"],
    seconds: 55,
  },
} as const satisfies Readonly<Record<string, FunctionSpec>>;

export type FunctionName = keyof typeof FUNCTIONS;

/** The spec of a function. */
export function specOf(name: FunctionName): FunctionSpec {
  return FUNCTIONS[name];
}
