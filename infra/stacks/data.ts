import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { Identity } from "../constructs/identity.ts";
import { Mail } from "../constructs/mail.ts";
import { MalwareScan } from "../constructs/malware-scan.ts";
import { SharedSecret } from "../constructs/shared-secret.ts";
import { Storage } from "../constructs/storage.ts";
import type { Stage } from "../stage.ts";
import { say } from "./outputs.ts";

const SIGNS_TRACKING =
  "Signs tracking events by Standard Webhooks; give its value to the carrier or aggregator";
const SIGNS_OPT_OUTS =
  "Signs the links in mails that end offers; whoever changes it breaks the links of old mails";
const LINKS_LIVE_ON =
  "A link in an old mail has to work for as long as the mail is there: it is changed only where it leaked.";
const BOOKS_PARCELS = "The key that the booking carrier gave us; put its value here";
const MAKES_SECRETS =
  "What the secrets of all webhooks are made of; docs/operations.md says what a change of it does";
const MAKES_THEM_ALL =
  "Every webhook's secret is made of it, and each is rotated by its own route: a new key would change all of them at once.";

/** What outlives every deployment of code: table, bucket, people, bus, secrets; and who is woken. */
export class DataStack extends Stack {
  readonly storage: Storage;
  readonly identity: Identity;
  readonly bus: EventBus;
  /** What carriers and aggregators sign their calls with. */
  readonly trackingSecret: SharedSecret;
  /** What the booking carrier knows us by. */
  readonly carrierSecret: SharedSecret;
  /** What the secrets of webhooks are made of. */
  readonly webhookKey: SharedSecret;
  /** What the links that end offers are signed with. */
  readonly offersSecret: SharedSecret;
  /** What transcripts of conversations are signed with; its private half never leaves KMS. */
  readonly transcriptKey: Key;
  /** Where mails are sent from, if they are. */
  readonly mail: Mail | undefined;
  /** Whom alarms wake; on one machine there is nobody. */
  readonly wakes: Topic | undefined;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    this.storage = new Storage(this, "Storage", stage);
    this.identity = new Identity(this, "Identity", stage);
    this.bus = new EventBus(this, "Bus", { eventBusName: `purnajual-${stage.name}` });
    this.trackingSecret = new SharedSecret(this, "TrackingSecret", stage, "tracking", SIGNS_TRACKING);
    this.carrierSecret = new SharedSecret(this, "CarrierSecret", stage, "carrier", BOOKS_PARCELS);
    this.webhookKey = new SharedSecret(this, "WebhookKey", stage, "webhooks", MAKES_SECRETS, MAKES_THEM_ALL);
    this.offersSecret = new SharedSecret(
      this,
      "OffersSecret",
      stage,
      "offers",
      SIGNS_OPT_OUTS,
      LINKS_LIVE_ON,
    );
    this.transcriptKey = new Key(this, "TranscriptKey", {
      description: "Signs transcripts of conversations; whoever has its public half can verify them",
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: stage.keeps ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.mail = stage.mailFrom ? new Mail(this, "Mail", stage, stage.mailFrom) : undefined;
    if (!stage.local) new MalwareScan(this, "MalwareScan", this.storage.bucket);
    this.wakes = stage.local ? undefined : new Topic(this, "Alarms", { enforceSSL: true });
    say(this, {
      UserPoolId: this.identity.pool.userPoolId,
      ClientId: this.identity.people.userPoolClientId,
      MachineClientId: this.identity.machine.userPoolClientId,
      TableName: this.storage.table.tableName,
      BucketName: this.storage.bucket.bucketName,
      BusName: this.bus.eventBusName,
      TrackingSecretName: this.trackingSecret.plainName,
      CarrierSecretName: this.carrierSecret.plainName,
      OffersSecretName: this.offersSecret.plainName,
      ...(this.wakes ? { AlarmTopic: this.wakes.topicArn } : {}),
    });
  }
}
