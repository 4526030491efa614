import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SFNClient } from "@aws-sdk/client-sfn";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Client } from "../../../local/client.ts";
import { type Endpoints, type Person, readEndpoints } from "../../../local/endpoints.ts";

/** The SDK's clients of an endpoint, for people, accidents, and what no route shows. */
export function sdkOf({ endpoint, region }: Endpoints) {
  const config = { endpoint, region, credentials: { accessKeyId: "test", secretAccessKey: "test" } };
  return {
    cognito: new CognitoIdentityProviderClient(config),
    table: DynamoDBDocumentClient.from(new DynamoDBClient(config)),
    bus: new EventBridgeClient(config),
    workflows: new SFNClient(config),
    queues: new SQSClient(config),
  };
}

/** A deployment as a test sees it: its API, who can sign in, and the services behind it. */
export interface Deployment {
  readonly endpoints: Endpoints;
  readonly client: Client;
  /** Grows with every person that a test makes. */
  readonly people: Person[];
  readonly sdk: ReturnType<typeof sdkOf>;
}

/** A deployment by its endpoints. */
export function deploymentAt(endpoints: Endpoints): Deployment {
  const people = [...endpoints.people];
  return { endpoints, people, client: new Client({ ...endpoints, people }), sdk: sdkOf(endpoints) };
}

/** The deployment that the tests run against. */
export const deployment = deploymentAt(readEndpoints());
