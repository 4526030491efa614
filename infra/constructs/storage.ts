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
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";

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
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
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
