import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import { Source } from "aws-cdk-lib/aws-s3-deployment";
import { purnajual } from "../../infra/purnajual.ts";
import { stageOf } from "../../infra/stage.ts";

/** The kinds of deployments there are: on one machine, a trial in an account, and the real one. */
export const CONTEXTS = {
  local: { stage: "local" },
  sandbox: { stage: "trial", kind: "sandbox", "mail-from": "no-reply@toko.example" },
  production: {
    stage: "production",
    "mail-from": "no-reply@toko.example",
    "picture-hosts": "cdn.toko.example",
  },
} as const;

export type StageName = keyof typeof CONTEXTS;
export const STAGES = Object.keys(CONTEXTS) as StageName[];

// biome-ignore lint/suspicious/noExplicitAny: a template's properties, looked into by tests
export type Properties = Record<string, any>;

export interface Resource {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Properties;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

const stages = new Map<StageName, Readonly<Record<string, Template>>>();
/** What each name that a stack exports stands for. */
const exported = new Map<string, unknown>();

/** The templates of a stage by part (data, door, work), with code that needs no bundling; made once. */
function templatesOf(name: StageName): Readonly<Record<string, Template>> {
  const known = stages.get(name);
  if (known) return known;
  // What AWS would say of the template is asked where it is synthesized for AWS.
  process.env.CDK_VALIDATION = "false";
  const app = new App({
    context: { ...CONTEXTS[name], "aws:cdk:disable-asset-staging": true },
    analyticsReporting: false,
  });
  const code = () => Code.fromInline("export const handler = () => {};");
  const site = () => Source.data("index.html", "<!doctype html>");
  const stacks = purnajual(app, stageOf(app.node), code, site);
  const templates = Object.fromEntries(
    stacks.map((stack) => [stack.stackName.split("-").at(-1) ?? "", Template.fromStack(stack)]),
  );
  for (const template of Object.values(templates))
    for (const { Export, Value } of Object.values(template.findOutputs("*")))
      if (Export) exported.set(Export.Name, Value);
  stages.set(name, templates);
  return templates;
}

/** How many resources each stack of a stage has. */
export function sizes(name: StageName): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(templatesOf(name)).map(([part, template]) => [
      part,
      Object.keys(template.toJSON().Resources ?? {}).length,
    ]),
  );
}

/** All resources of a type, in whichever stack but the console's. */
export function all(name: StageName, type: string): Resource[] {
  const { console: _site, ...ours } = templatesOf(name);
  return Object.values(ours).flatMap((template) => resourcesIn(template, type));
}

/** All resources of a type in the console's stack, which brings functions of the CDK's own. */
export function ofConsole(name: StageName, type: string): Resource[] {
  const { console: site } = templatesOf(name);
  return site ? resourcesIn(site, type) : [];
}

function resourcesIn(template: Template, type: string): Resource[] {
  return Object.entries(template.findResources(type)).map(([id, resource]) => ({
    id,
    ...(imported(resource) as Omit<Resource, "id">),
  }));
}

/** A value with what other stacks export in its place, so that it reads as if there were one stack. */
function imported(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    part?.["Fn::ImportValue"] ? exported.get(part["Fn::ImportValue"]) : part,
  );
}

/** The one resource of a type. */
export function only(name: StageName, type: string): Resource {
  const [first, ...more] = all(name, type);
  if (first === undefined || more.length > 0) throw new Error(`${type}: ${more.length + (first ? 1 : 0)}`);
  return first;
}

/** A function by its name in infra/functions.ts. */
export function functionOf(name: StageName, fn: string): Resource {
  const found = all(name, "AWS::Lambda::Function").find(
    ({ Properties }) => Properties.Environment?.Variables?.POWERTOOLS_SERVICE_NAME === fn,
  );
  if (found === undefined) throw new Error(`no function ${fn}`);
  return found;
}

/** How a function hears: the queue between the rules and it, what hands that queue's events to it, and its dead letters. */
export interface Ear {
  readonly queue: Properties;
  readonly source: Properties;
  readonly rules: readonly Properties[];
  readonly dead: Resource;
}

/** How the listeners of a room hear. */
export function earOf(name: StageName, room: string): Ear {
  const { id: fn } = functionOf(name, `${room}-listeners`);
  const [source, ...more] = all(name, "AWS::Lambda::EventSourceMapping")
    .map(({ Properties }) => Properties)
    .filter(({ FunctionName }) => words(FunctionName) === fn);
  if (source === undefined || more.length > 0)
    throw new Error(`${room} hears by ${more.length} sources more`);
  const queues = all(name, "AWS::SQS::Queue");
  const called = (arn: unknown) => queues.find(({ id }) => `${id}.Arn` === words(arn)) as Resource;
  const queue = called(source.EventSourceArn);
  const rules = all(name, "AWS::Events::Rule")
    .map(({ Properties }) => Properties)
    .filter(({ Targets }) => words(Targets[0].Arn) === `${queue.id}.Arn`);
  const dead = called(queue.Properties.RedrivePolicy.deadLetterTargetArn);
  return { queue: queue.Properties, source, rules, dead };
}

/** An intrinsic value in words: what it refers to, and the text around it. */
export function words(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const intrinsic = value as Record<string, unknown>;
  if ("Ref" in intrinsic) return String(intrinsic.Ref);
  if ("Fn::GetAtt" in intrinsic) return (intrinsic["Fn::GetAtt"] as string[]).join(".");
  if ("Fn::Join" in intrinsic) return (intrinsic["Fn::Join"] as [string, unknown[]])[1].map(words).join("");
  return JSON.stringify(value);
}
