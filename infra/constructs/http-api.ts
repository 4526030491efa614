import { RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { isOpen, type RouteContract } from "../../functions/platform/contract.ts";
import type { Room } from "../contracts.ts";
import type { Identity } from "./identity.ts";

/** A room's function with the routes of its contract. */
interface Answering {
  readonly room: Room;
  readonly fn: LambdaFunction;
  readonly routes: readonly RouteContract[];
}

/** The door: one route for each contract, a token wanted on each unless it is public. */
export class Door extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, identity: Identity, rooms: readonly Answering[]) {
    super(scope, id);
    const { region } = Stack.of(this);
    const issuer = `https://cognito-idp.${region}.amazonaws.com/${identity.pool.userPoolId}`;
    const people = new HttpJwtAuthorizer("People", issuer, {
      jwtAudience: [identity.people.userPoolClientId, identity.machine.userPoolClientId],
    });
    this.api = new HttpApi(this, "Api", { createDefaultStage: false, defaultAuthorizer: people });
    for (const { room, fn, routes } of rooms) {
      // One permission for each room, not for each route: a stack holds 500 resources.
      const integration = new HttpLambdaIntegration(room, fn, { scopePermissionToRoute: false });
      for (const route of routes) {
        const added = this.api.addRoutes({
          path: route.path,
          methods: [HttpMethod[route.method]],
          integration,
          ...(isOpen(route.who) ? { authorizer: new HttpNoneAuthorizer() } : {}),
        });
        if (isOpen(route.who)) added.forEach(acknowledgeOpen);
      }
    }
    // What matches nothing is answered by the front with a problem document.
    const front = rooms.find(({ room }) => room === "front");
    if (front === undefined) throw new Error("no front");
    const [rest] = this.api.addRoutes({
      path: "/{proxy+}",
      integration: new HttpLambdaIntegration("rest", front.fn, { scopePermissionToRoute: false }),
      authorizer: new HttpNoneAuthorizer(),
    });
    const logs = new LogGroup(this, "AccessLogs", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: { destination: new LogGroupLogDestination(logs) },
    });
    if (rest) acknowledgeOpen(rest);
  }
}

function acknowledgeOpen(route: Construct): void {
  Validations.of(route).acknowledge({
    id: "AwsSolutions-APIG4",
    reason:
      "Open on purpose: the contract, a sign of life, tracking events that are signed instead, a sandbox's carrier that checks a key, links in mails that are signed, and the problem document of a route that does not exist.",
  });
}
