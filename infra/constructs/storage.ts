import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";

/** Where uploads arrive, and where accepted files are kept: functions/evidence/store.ts makes the keys. */
export const INCOMING = "incoming/";
export const KEPT = "evidence/";

/** The one table with its stream and its two indexes, and the bucket for evidence. */
export class Storage extends Construct {
  readonly table: TableV2;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const removalPolicy = stage.keeps ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    this.table = new TableV2(this, "Table", {
      partitionKey: text("pk"),
      sortKey: text("sk"),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      dynamoStream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: "expires",
      deletionProtection: stage.keeps,
      removalPolicy,
      globalSecondaryIndexes: [
        { indexName: "by_rank", partitionKey: text("list"), sortKey: text("rank") },
        {
          indexName: "timers",
          partitionKey: text("timer"),
          sortKey: text("due_at"),
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: ["kind", "shop_id", "stage", "provisional"],
        },
      ],
    });
    this.bucket = new Bucket(this, "Evidence", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      // The local engine speaks plain HTTP on loopback, and enforces a policy that refuses that.
      enforceSSL: !stage.local,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      // What was never accepted goes by its place, which no accepted file is in; where those are, nothing ever expires.
      lifecycleRules: [
        { id: "unfinished", abortIncompleteMultipartUploadAfter: Duration.days(1) },
        {
          id: "abandoned",
          prefix: INCOMING,
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { id: "markers", prefix: INCOMING, expiredObjectDeleteMarker: true },
      ],
      // Any page may post a form and follow a link, since both are signed and carry no cookie.
      cors: [{ allowedMethods: [HttpMethods.POST, HttpMethods.GET], allowedOrigins: ["*"], maxAge: 3600 }],
      removalPolicy,
    });
    // By the L1 property: the L2 one would bring a custom resource for a single switch.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "Object-level access is recorded by CloudTrail data events, which the account's owner turns on; server access logs would add a second bucket of personal data.",
    });
  }
}
