// The catalogue of events is made, or checked, along with the contract.
import "./events.ts";
import { answers as agentsAnswers } from "../functions/agents/answers.ts";
import { answers as appealsAnswers } from "../functions/appeals/answers.ts";
import { answers as autoRepliesAnswers } from "../functions/auto-replies/answers.ts";
import { answers as callBacksAnswers } from "../functions/call-backs/answers.ts";
import { answers as complaintsAnswers } from "../functions/complaints/answers.ts";
import { answers as contactsAnswers } from "../functions/contacts/answers.ts";
import { answers as conversationsAnswers } from "../functions/conversations/answers.ts";
import { answers as disputesAnswers } from "../functions/disputes/answers.ts";
import { answers as failedDeliveriesAnswers } from "../functions/failed-deliveries/answers.ts";
import { answers as followUpsAnswers } from "../functions/follow-ups/answers.ts";
import { answers as frontAnswers } from "../functions/front/answers.ts";
import { answers as noticesAnswers } from "../functions/notices/answers.ts";
import { answers as ordersAnswers } from "../functions/orders/answers.ts";
import { answers as penaltiesAnswers } from "../functions/penalties/answers.ts";
import { isOpen, type RouteContract } from "../functions/platform/contract.ts";
import { answers as policiesAnswers } from "../functions/policies/answers.ts";
import { answers as productsAnswers } from "../functions/products/answers.ts";
import { answers as refundsAnswers } from "../functions/refunds/answers.ts";
import { answers as reviewsAnswers } from "../functions/reviews/answers.ts";
import { answers as risksAnswers } from "../functions/risks/answers.ts";
import { answers as sandboxAnswers } from "../functions/sandbox/answers.ts";
import { answers as scorecardsAnswers } from "../functions/scorecards/answers.ts";
import { answers as sessionsAnswers } from "../functions/sessions/answers.ts";
import { answers as shipmentsAnswers } from "../functions/shipments/answers.ts";
import { answers as shopsAnswers } from "../functions/shops/answers.ts";
import { answers as simulatedCarrierAnswers } from "../functions/simulated-carrier/answers.ts";
import { answers as trackingAnswers } from "../functions/tracking/answers.ts";
import { answers as webhooksAnswers } from "../functions/webhooks/answers.ts";
import { CONTRACTS, ROUTES } from "../infra/contracts.ts";
import { keep } from "./generated.ts";
import { namedSchemas, schemaOf } from "./schemas.ts";

/** Makes docs/openapi.json from the contracts of the rooms; with --check it only says whether it is up to date. */
const FILE = new URL("../docs/openapi.json", import.meta.url);

const ROOMS: readonly (readonly [string, readonly RouteContract[], string])[] = [
  ["orders", CONTRACTS.orders, "Orders as the marketplace hands them in (R1)"],
  ["shipments", CONTRACTS.shipments, "How goods travel, and waybills (R2)"],
  ["tracking", CONTRACTS.tracking, "Where parcels are (R2.5)"],
  ["failed-deliveries", CONTRACTS["failed-deliveries"], "Deliveries that failed, and their mending (R2.4)"],
  ["refunds", CONTRACTS.refunds, "Refunds and returns (R3)"],
  ["call-backs", CONTRACTS["call-backs"], "Help by telephone (R4.5)"],
  ["notices", CONTRACTS.notices, "Waybills that are not right (R5.1, R5.2)"],
  ["penalties", CONTRACTS.penalties, "Penalties, fines and points (R5.2)"],
  ["appeals", CONTRACTS.appeals, "Appeals against penalties: evidence, review and decision (R5.3, R5.4)"],
  ["disputes", CONTRACTS.disputes, "Disputes: evidence of both sides, review and decision (R4)"],
  ["complaints", CONTRACTS.complaints, "Complaints: an answer, a solution, the platform's help (R6.3)"],
  ["webhooks", CONTRACTS.webhooks, "Events sent to your own server (R8.3)"],
  ["conversations", CONTRACTS.conversations, "What buyers and shops write to each other (R6.1)"],
  ["contacts", CONTRACTS.contacts, "How people are reached, and whether they want offers (R6.4)"],
  ["follow-ups", CONTRACTS["follow-ups"], "What shops send after purchase (R6.4)"],
  ["reviews", CONTRACTS.reviews, "What buyers say of what they bought (R6.5)"],
  ["auto-replies", CONTRACTS["auto-replies"], "What shops reply automatically, and when (R6.2)"],
  ["products", CONTRACTS.products, "What is known of products, and what buyers say of it (R6.6)"],
  ["shops", CONTRACTS.shops, "A shop's name, money and return address (R1.1, R1.3, R3.5)"],
  ["policies", CONTRACTS.policies, "Policy, calendars and deadlines (R7)"],
  ["risks", CONTRACTS.risks, "What stands out about requests, for agents (R6.7)"],
  ["scorecards", CONTRACTS.scorecards, "What a shop is measured by, and its risk (R6.7)"],
  ["sessions", CONTRACTS.sessions, "What keeps people signed in to the console"],
  ["agents", CONTRACTS.agents, "Who there is to give a case to (R4.4)"],
  ["sandbox", CONTRACTS.sandbox, "The clock of a sandbox; not in production (R7.5)"],
  ["simulated-carrier", CONTRACTS["simulated-carrier"], "A carrier for a sandbox; not in production (R2.1)"],
  ["front", CONTRACTS.front, "The contract and a sign of life"],
];

const problem = {
  type: "object",
  required: ["type", "title", "status", "code", "detail", "trace_id"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", description: "Stable; switch on this." },
    detail: { type: "string" },
    rule: { type: "string", description: "The rule that refused." },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["pointer", "issue"],
        properties: { pointer: { type: "string" }, issue: { type: "string" } },
      },
    },
    present: {
      type: "object",
      description: "The present state, after a lost race.",
      additionalProperties: true,
    },
    trace_id: { type: "string" },
  },
};

const ANSWERS = {
  ...agentsAnswers,
  ...appealsAnswers,
  ...complaintsAnswers,
  ...autoRepliesAnswers,
  ...contactsAnswers,
  ...conversationsAnswers,
  ...disputesAnswers,
  ...followUpsAnswers,
  ...failedDeliveriesAnswers,
  ...callBacksAnswers,
  ...frontAnswers,
  ...noticesAnswers,
  ...ordersAnswers,
  ...penaltiesAnswers,
  ...policiesAnswers,
  ...refundsAnswers,
  ...productsAnswers,
  ...reviewsAnswers,
  ...risksAnswers,
  ...scorecardsAnswers,
  ...sessionsAnswers,
  ...sandboxAnswers,
  ...shipmentsAnswers,
  ...shopsAnswers,
  ...simulatedCarrierAnswers,
  ...trackingAnswers,
  ...webhooksAnswers,
};

/** The shapes of a route's good answers; a route that has none would be a hole in the contract. */
function answersOf(route: RouteContract) {
  const shapes = ANSWERS[route.id];
  if (shapes === undefined) throw new Error(`route ${route.id} has no answer shapes`);
  return shapes;
}

/** `$defs` of a single schema become components of the document. */
function referred<T>(document: T): T {
  return JSON.parse(JSON.stringify(document).replaceAll("#/$defs/", "#/components/schemas/")) as T;
}

/** Ids made of two others, and keys in which characters are escaped. */
const LONGER: Readonly<Record<string, number>> = { review_id: 84, product_key: 540 };

function parametersOf(route: RouteContract): unknown[] {
  const path = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", maxLength: LONGER[name ?? ""] ?? 50 },
  }));
  const query = route.query ? schemaOf(route.query, "output") : {};
  const required = new Set((query.required as string[] | undefined) ?? []);
  const properties = Object.entries((query.properties as Record<string, unknown> | undefined) ?? {});
  const inQuery = properties.map(([name, schema]) => ({
    name,
    in: "query",
    required: required.has(name),
    schema,
  }));
  const keyed = route.keyed ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : [];
  return [...path, ...inQuery, ...keyed];
}

const PROBLEMS = Object.fromEntries(
  ["4XX", "5XX"].map((status) => [status, { $ref: "#/components/responses/Problem" }]),
);

/** Whom a route is for that wants no token. */
const OPEN_TO = {
  public: "anybody",
  signed: "whoever signs by Standard Webhooks",
  keyholder: "whoever sends the carrier's key as bearer",
  link: "whoever has the link, which was signed here",
  cookie: "whoever has a session of the console",
};

function operation(tag: string, route: RouteContract): Record<string, unknown> {
  const who = isOpen(route.who) ? OPEN_TO[route.who] : route.who.join(", ");
  const gives = route.gives ?? "application/json";
  const answers = Object.entries(answersOf(route)).map(([status, schema]) => [
    status,
    { description: "Done", content: { [gives]: { schema: schemaOf(schema, "output") } } },
  ]);
  return {
    operationId: route.id,
    tags: [tag],
    summary: route.summary,
    description: `For: ${who}.${route.rules.length > 0 ? ` Rules: ${route.rules.join(", ")}.` : ""}`,
    parameters: parametersOf(route),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: schemaOf(route.body, "input") } },
          },
        }
      : {}),
    responses: { ...Object.fromEntries(answers), ...PROBLEMS },
    security: isOpen(route.who) ? [] : [{ bearer: [] }],
  };
}

function documentOf(): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [tag, routes] of ROOMS) {
    for (const route of routes) {
      paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(tag, route) };
    }
  }
  const missing = ROUTES.filter(({ path, method }) => paths[path]?.[method.toLowerCase()] === undefined);
  if (missing.length > 0) throw new Error(`not documented: ${missing.map(({ id }) => id).join(", ")}`);
  return {
    openapi: "3.1.0",
    info: {
      title: "Purnajual",
      version: "0.1.0",
      description: "The after-sales back end of a marketplace. Money is whole rupiah; instants are RFC 3339.",
      license: { name: "Proprietary", identifier: "LicenseRef-Proprietary" },
    },
    servers: [{ url: "/", description: "Wherever it is deployed" }],
    tags: ROOMS.map(([name, , description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      parameters: {
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          required: true,
          description: "New for each new request; the same again replays the stored answer for 30 days.",
          schema: { type: "string", minLength: 1, maxLength: 64 },
        },
      },
      responses: {
        Problem: {
          description: "RFC 9457 problem document",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
      schemas: { Problem: problem, ...namedSchemas() },
    },
  };
}

const made = `${JSON.stringify(referred(documentOf()), null, 2)}\n`;
keep(FILE, made, "docs/openapi.json is not what the contracts say: run `npm run openapi` and commit it.");
