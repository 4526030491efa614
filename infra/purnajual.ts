import { type App, CliCredentialsStackSynthesizer, type IStackSynthesizer, type Stack } from "aws-cdk-lib";
import type { ISource } from "aws-cdk-lib/aws-s3-deployment";
import type { CodeOf } from "./bundles.ts";
import { ConsoleStack } from "./stacks/console.ts";
import { DataStack } from "./stacks/data.ts";
import { DoorStack } from "./stacks/door.ts";
import { WorkStack } from "./stacks/work.ts";
import type { Stage } from "./stage.ts";

/**
 * Everything there is, in three stacks, each using only those before it: data (what is kept), door (what answers),
 * and in AWS the console; work (what follows). One stack would be more than the 500 resources that CloudFormation takes.
 */
export function purnajual(app: App, stage: Stage, code: CodeOf, files: () => ISource): readonly Stack[] {
  const props = (about: string) => ({
    description: `Purnajual, ${about}`,
    terminationProtection: stage.keeps,
    // The engine of one machine refuses the bootstrap's publishing role.
    ...(stage.local ? { synthesizer: new CliCredentialsStackSynthesizer() as IStackSynthesizer } : {}),
  });
  const data = new DataStack(app, `Purnajual-${stage.name}-data`, stage, props("what is kept"));
  const { storage, bus, trackingSecret, carrierSecret, webhookKey, offersSecret, transcriptKey, mail } = data;
  const surroundings = {
    stage,
    code,
    table: storage.table,
    bucket: storage.bucket,
    bus,
    trackingSecret,
    carrierSecret,
    webhookKey,
    offersSecret,
    transcriptKey,
    mail,
    signIn: {
      clientId: data.identity.people.userPoolClientId,
      poolId: data.identity.pool.userPoolId,
      poolArn: data.identity.pool.userPoolArn,
      poolUrl: stage.engine ?? `https://cognito-idp.${data.region}.amazonaws.com`,
    },
    workflowNames: `purnajual-${stage.name}-`,
  };
  const door = new DoorStack(
    app,
    `Purnajual-${stage.name}-door`,
    data,
    surroundings,
    props("what answers requests"),
  );
  const site = stage.local
    ? undefined
    : new ConsoleStack(
        app,
        `Purnajual-${stage.name}-console`,
        stage,
        data,
        door.apiId,
        files(),
        props("the console"),
      );
  // Mails lead to the console, wherever it is.
  const consoleUrl = stage.consoleUrl ?? site?.url;
  const work = new WorkStack(
    app,
    `Purnajual-${stage.name}-work`,
    data,
    { ...surroundings, stage: { ...stage, ...(consoleUrl ? { consoleUrl } : {}) } },
    door.addresses,
    props("what follows a commit, and time"),
  );
  return [data, door, ...(site ? [site] : []), work];
}
