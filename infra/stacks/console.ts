import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from "aws-cdk-lib";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
} from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, type ISource, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { Construct } from "constructs";
import { consolePolicy } from "../console-policy.ts";
import type { Stage } from "../stage.ts";
import type { DataStack } from "./data.ts";
import { say } from "./outputs.ts";

/** A page is no file: whatever has no ending is the console itself. */
const PAGES = `function handler(event) {
  if (!/\\.[a-z0-9]+$/.test(event.request.uri)) event.request.uri = "/index.html";
  return event.request;
}`;

/** The API knows nothing of where it is put. */
const BELOW_API = `function handler(event) {
  event.request.uri = event.request.uri.slice(4);
  return event.request;
}`;

/** The console's files behind CloudFront, and the API below `/api` on the same origin. Not on one machine: a small server does it there. */
export class ConsoleStack extends Stack {
  /** Where people find it, unless the stage has a name of its own for it. */
  readonly url: string;

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    data: DataStack,
    apiId: string,
    files: ISource,
    props: StackProps,
  ) {
    super(scope, id, props);
    const bucket = new Bucket(this, "Files", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // What is in it is built anew with every deployment.
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: false,
    }) as IBucket;
    const pool = `https://cognito-idp.${this.region}.amazonaws.com`;
    const evidence = `https://${data.storage.bucket.bucketRegionalDomainName}`;
    const headers = new ResponseHeadersPolicy(this, "Headers", {
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: consolePolicy([pool, evidence], stage.pictureHosts),
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
    });
    const edge = (name: string, code: string) => [
      {
        function: new EdgeFunction(this, name, {
          code: FunctionCode.fromInline(code),
          runtime: FunctionRuntime.JS_2_0,
        }),
        eventType: FunctionEventType.VIEWER_REQUEST,
      },
    ];
    const site = new Distribution(this, "Site", {
      defaultRootObject: "index.html",
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: headers,
        functionAssociations: edge("Pages", PAGES),
      },
      additionalBehaviors: {
        "/api/*": {
          origin: new HttpOrigin(`${apiId}.execute-api.${this.region}.amazonaws.com`),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          functionAssociations: edge("BelowApi", BELOW_API),
        },
      },
    });
    const config = {
      api: "/api",
      user_pool_id: data.identity.pool.userPoolId,
      client_id: data.identity.people.userPoolClientId,
      pool_url: pool,
      sandbox: stage.kind === "sandbox",
      picture_hosts: stage.pictureHosts ?? [],
    };
    // Names of assets change with what is in them; what says their names is asked for anew each time.
    const kept = new BucketDeployment(this, "Assets", {
      destinationBucket: bucket,
      sources: [files],
      exclude: ["index.html"],
      prune: false,
      cacheControl: [CacheControl.fromString("public, max-age=31536000, immutable")],
    });
    const fresh = new BucketDeployment(this, "Pages of now", {
      destinationBucket: bucket,
      sources: [files, Source.jsonData("config.json", config)],
      exclude: ["assets/*"],
      prune: false,
      cacheControl: [CacheControl.noCache()],
      distribution: site,
      distributionPaths: ["/index.html", "/config.json"],
    });
    fresh.node.addDependency(kept);
    acknowledge(site, bucket);
    acknowledgeCopying(this, bucket);
    this.url = `https://${site.distributionDomainName}`;
    say(this, { ConsoleUrl: this.url });
  }
}

function acknowledge(site: Distribution, bucket: IBucket): void {
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason: "It holds what anybody may read: who reads it is CloudFront alone.",
  });
  Validations.of(site).acknowledge(
    { id: "AwsSolutions-CFR1", reason: "Sellers and buyers travel: no country is shut out." },
    {
      id: "AwsSolutions-CFR2",
      reason: "A firewall is priced by the request; its owner adds it where wanted.",
    },
    { id: "AwsSolutions-CFR3", reason: "Each call of the API is in the API's own access log." },
    {
      id: "AwsSolutions-CFR4",
      reason: "Without a domain of its own, CloudFront's certificate decides on TLS.",
    },
  );
}

/** What copies files is the CDK's own function: nothing of it is ours to narrow. */
function acknowledgeCopying(stack: Stack, bucket: IBucket): void {
  const copier = stack.node.children.find(({ node }) => node.id.startsWith("Custom::CDKBucketDeployment"));
  if (copier === undefined) throw new Error("the CDK copies files in another way now");
  const files = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  const assets = "arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>";
  const findings = [
    "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
    ...["GetBucket", "GetObject", "List", "Abort", "DeleteObject"].map(
      (action) => `IAM5[Action::s3:${action}*]`,
    ),
    ...[`${assets}/*`, `<${files}.Arn>/*`, "*"].map((resource) => `IAM5[Resource::${resource}]`),
    "L1",
  ];
  Validations.of(copier).acknowledge(
    ...findings.map((finding) => ({
      id: `AwsSolutions-${finding}`,
      reason: "The CDK's own function that copies the console's files, as the CDK makes it.",
    })),
  );
}
