import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import {
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  OAuthScope,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";

const GROUPS = ["buyers", "sellers", "agents", "operators"] as const;

/**
 * Who people are. Role (group) and membership (`custom:shop_id`, `custom:buyer_id`) are written by an
 * administrator only: no client may write them, and nobody signs up by themselves.
 */
export class Identity extends Construct {
  readonly pool: UserPool;
  readonly people: UserPoolClient;
  readonly machine: UserPoolClient;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.pool = new UserPool(this, "Pool", {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      customAttributes: {
        shop_id: new StringAttribute({ mutable: true, maxLen: 40 }),
        buyer_id: new StringAttribute({ mutable: true, maxLen: 40 }),
      },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: stage.keeps,
      removalPolicy: stage.keeps ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const group of GROUPS) {
      new CfnUserPoolGroup(this, group, { userPoolId: this.pool.userPoolId, groupName: group });
    }
    this.people = this.pool.addClient("People", {
      authFlows: { userSrp: true, userPassword: stage.kind === "sandbox" },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      readAttributes: new ClientAttributes().withCustomAttributes("shop_id", "buyer_id"),
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
      preventUserExistenceErrors: true,
      disableOAuth: true,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(7),
      enableTokenRevocation: true,
    });
    const scopeOf = new ResourceServerScope({
      scopeName: "marketplace",
      scopeDescription: "Hand in orders and payment facts",
    });
    const server = this.pool.addResourceServer("Server", { identifier: "purnajual", scopes: [scopeOf] });
    this.machine = this.pool.addClient("Marketplace", {
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(server, scopeOf)] },
      // Left out, people could sign in by it too, and then write every attribute, shop and buyer included.
      authFlows: { userSrp: false },
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
      accessTokenValidity: Duration.hours(1),
    });
    this.pool.addDomain("Domain", {
      cognitoDomain: { domainPrefix: `purnajual-${stage.name}-${Stack.of(this).account}`.slice(0, 63) },
    });
    Validations.of(this.pool).acknowledge(
      {
        id: "AwsSolutions-COG2",
        reason:
          "Whether people need a second factor is the marketplace's choice: its own sign-in federates into this pool.",
      },
      {
        id: "AwsSolutions-COG8",
        reason:
          "Threat protection (Plus plan) is priced per user; nobody signs up here, and tokens live one hour.",
      },
    );
  }
}
