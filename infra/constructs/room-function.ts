import { ArnFormat, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { WORKFLOWS } from "../../workflows/workflows.ts";
import type { CodeOf } from "../bundles.ts";
import { type FunctionName, type Grant, specOf } from "../functions.ts";
import type { Stage } from "../stage.ts";
import type { Mail } from "./mail.ts";
import type { SharedSecret } from "./shared-secret.ts";
import { INCOMING, KEPT } from "./storage.ts";

/** What functions are given: the names in their environment and the grants that go with them. */
export interface Surroundings {
  readonly stage: Stage;
  readonly code: CodeOf;
  readonly table: TableV2;
  readonly bus: EventBus;
  /** Where evidence arrives and is kept. */
  readonly bucket: Bucket;
  /** What carriers and aggregators sign their calls with. */
  readonly trackingSecret: SharedSecret;
  /** What the booking carrier knows us by. */
  readonly carrierSecret: SharedSecret;
  /** What the secrets of webhooks are made of. */
  readonly webhookKey: SharedSecret;
  /** What the links that end offers are signed with. */
  readonly offersSecret: SharedSecret;
  /** What transcripts are signed with. */
  readonly transcriptKey: Key;
  /** Where mails are sent from, if they are. */
  readonly mail: Mail | undefined;
  /** The client by which people sign in, and where their pool answers. */
  readonly signIn: {
    readonly clientId: string;
    readonly poolUrl: string;
    readonly poolId: string;
    readonly poolArn: string;
  };
  /** How the names of workflows begin: known before they exist, since they call functions themselves. */
  readonly workflowNames: string;
}

const COMMAND_ACTIONS = [
  "dynamodb:GetItem",
  "dynamodb:BatchGetItem",
  "dynamodb:Query",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:ConditionCheckItem",
];

/** Deliveries are read by their keys and written, one by one; a webhook that is disabled is a command of two writes. */
const DELIVERY_ACTIONS = [
  "dynamodb:GetItem",
  "dynamodb:BatchGetItem",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
];

/** What is known once there is a door, and functions reach by HTTP. */
export interface Addresses {
  readonly api: string;
  /** Where the platform's carrier takes bookings, if there is one. */
  readonly carrier?: string | undefined;
}

/** A Lambda function of a room: what it may do and what it is told come from its spec, in one place. */
export class RoomFunction extends LambdaFunction {
  private readonly grants: readonly Grant[];

  constructor(scope: Construct, name: FunctionName, surroundings: Surroundings) {
    const {
      stage,
      code,
      table,
      bus,
      bucket,
      trackingSecret,
      carrierSecret,
      webhookKey,
      offersSecret,
      transcriptKey,
      mail,
      signIn,
      workflowNames,
    } = surroundings;
    const spec = specOf(name);
    const arnOf = (name: string) =>
      Stack.of(scope).formatArn({
        service: "states",
        resource: "stateMachine",
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        resourceName: `${workflowNames}${name}`,
      });
    const workflows = WORKFLOWS.map(({ kind }) => arnOf(kind));
    const uses = (...grants: Grant[]) => grants.some((grant) => spec.grants.includes(grant));
    super(scope, name, {
      description: spec.about,
      code: code(name),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: spec.megabytes ?? 512,
      timeout: Duration.seconds(spec.seconds ?? 10),
      tracing: stage.local ? Tracing.DISABLED : Tracing.ACTIVE,
      logGroup: new LogGroup(scope, `${name}-logs`, {
        retention: RetentionDays.THREE_MONTHS,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      environment: {
        TABLE: table.tableName,
        STAGE_KIND: stage.kind,
        POWERTOOLS_SERVICE_NAME: name,
        ...(uses("publishes") ? { BUS: bus.eventBusName } : {}),
        ...(uses("tracking-secret") ? { TRACKING_SECRET: trackingSecret.plainName } : {}),
        ...(uses("books", "carries") ? { CARRIER_SECRET: carrierSecret.plainName } : {}),
        ...(uses("webhook-key") ? { WEBHOOK_KEY: webhookKey.plainName } : {}),
        ...(uses("webhook-key") && stage.local ? { WEBHOOK_REACH: "this_machine" } : {}),
        ...(uses("offers-secret") ? { OFFERS_SECRET: offersSecret.plainName } : {}),
        ...(uses("mails") && stage.mailFrom ? { MAIL_FROM: stage.mailFrom } : {}),
        ...(uses("mails") && stage.consoleUrl ? { CONSOLE_URL: stage.consoleUrl } : {}),
        ...(uses("renews") ? { CLIENT_ID: signIn.clientId, POOL_URL: signIn.poolUrl } : {}),
        ...(uses("reads-agents") ? { POOL_ID: signIn.poolId } : {}),
        ...(uses("starts") ? { WORKFLOWS: arnOf("") } : {}),
        ...(uses("evidence-links", "evidence-door", "evidence-keeps") ? { BUCKET: bucket.bucketName } : {}),
        ...(uses("transcript-key", "signs-transcripts") ? { TRANSCRIPT_KEY: transcriptKey.keyArn } : {}),
        ...(uses("evidence-links") ? { BUCKET_HOST: bucket.bucketRegionalDomainName } : {}),
        ...(uses("evidence-door") ? { MALWARE_SCAN: stage.local ? "none" : "guardduty" } : {}),
      },
    });
    const may = (actions: string[], ...resources: string[]) =>
      this.addToRolePolicy(new PolicyStatement({ actions, resources }));
    if (uses("commands")) may(COMMAND_ACTIONS, table.tableArn);
    if (uses("reads")) may(["dynamodb:GetItem"], table.tableArn);
    if (uses("deliveries")) may(DELIVERY_ACTIONS, table.tableArn);
    if (uses("lists")) may(["dynamodb:Query"], `${table.tableArn}/index/by_rank`);
    if (uses("timers")) may(["dynamodb:Query"], `${table.tableArn}/index/timers`);
    if (uses("tracking-secret")) may(["secretsmanager:GetSecretValue"], trackingSecret.grantedArn);
    if (uses("books", "carries")) may(["secretsmanager:GetSecretValue"], carrierSecret.grantedArn);
    if (uses("webhook-key")) may(["secretsmanager:GetSecretValue"], webhookKey.grantedArn);
    if (uses("offers-secret")) may(["secretsmanager:GetSecretValue"], offersSecret.grantedArn);
    if (uses("reads-agents")) may(["cognito-idp:ListUsersInGroup"], signIn.poolArn);
    if (uses("mails") && mail) may(["ses:SendEmail"], mail.grantedArn);
    const arrived = bucket.arnForObjects(`${INCOMING}*`);
    const kept = bucket.arnForObjects(`${KEPT}*`);
    if (uses("evidence-links")) {
      may(["s3:PutObject"], arrived);
      may(["s3:GetObjectVersion"], kept);
    }
    if (uses("evidence-door")) {
      may(["s3:GetObject", "s3:GetObjectVersion", "s3:DeleteObjectVersion"], arrived);
      may(["s3:PutObject", "s3:DeleteObjectVersion"], kept);
      // Without it S3 does not tell what is gone from what is forbidden.
      may(["s3:ListBucket"], bucket.bucketArn);
    }
    if (uses("evidence-keeps")) may(["s3:PutObject", "s3:DeleteObjectVersion"], kept);
    if (uses("transcript-key")) may(["kms:GetPublicKey"], transcriptKey.keyArn);
    if (uses("signs-transcripts")) may(["kms:Sign"], transcriptKey.keyArn);
    if (uses("publishes")) may(["events:PutEvents"], bus.eventBusArn);
    if (uses("starts")) may(["states:StartExecution"], ...workflows);
    // The local engine cannot tell from a token whose it is, and asks for the right to all of them.
    if (uses("signals"))
      may(["states:SendTaskSuccess", "states:SendTaskFailure"], ...(stage.local ? ["*"] : workflows));
    this.grants = spec.grants;
    acknowledgeBasics(this);
    if (uses("evidence-links", "evidence-door")) acknowledgePlaces(this, bucket, INCOMING, KEPT);
    if (uses("evidence-keeps")) acknowledgePlaces(this, bucket, KEPT);
  }

  /** Is told the addresses that it may use. The door's own hangs on no function, so there is no circle. */
  learn({ api, carrier }: Addresses): void {
    if (this.grants.includes("books") && carrier) this.addEnvironment("CARRIER_URL", carrier);
    if (this.grants.includes("carries") || this.grants.includes("mails")) this.addEnvironment("API_URL", api);
  }
}

function acknowledgeBasics(fn: LambdaFunction): void {
  Validations.of(fn).acknowledge(
    {
      id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
      reason: "Writing its own logs is all that this managed policy allows.",
    },
    {
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "X-Ray's PutTraceSegments and PutTelemetryRecords have no resource to narrow to.",
    },
  );
}

function acknowledgePlaces(fn: LambdaFunction, bucket: Bucket, ...places: readonly string[]): void {
  // The bucket is another stack's: findings call it by the name that it is exported under.
  const arn = Stack.of(fn).resolve(Stack.of(bucket).exportValue(bucket.bucketArn))["Fn::ImportValue"];
  for (const place of places)
    Validations.of(fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${arn}/${place}*]`,
      reason:
        "Files have keys of their own below this place, which is all that the function needs of the bucket.",
    });
}
