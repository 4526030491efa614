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
 * work (what follows); and in AWS the console. One stack would be more than the 500 resources that CloudFormation takes.
 */
export function purnajual(app: App, stage: Stage, code: CodeOf, files: () => ISource): readonly Stack[] {
  const props = (about: string) => ({
    description: `Purnajual, ${about}`,
    terminationProtection: stage.keeps,
    // The engine of one machine refuses the bootstrap's publishing role.
    ...(stage.local ? { synthesizer: new CliCredentialsStackSynthesizer() as IStackSynthesizer } : {}),
  });
  const data = new DataStack(app, `Purnajual-${stage.name}-data`, stage, props("what is kept"));
  const { storage, bus, trackingSecret, carrierSecret, webhookKey, offersSecret, mail } = data;
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
    mail,
    signIn: {
      clientId: data.identity.people.userPoolClientId,
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
  const work = new WorkStack(
    app,
    `Purnajual-${stage.name}-work`,
    data,
    surroundings,
    door.addresses,
    props("what follows a commit, and time"),
  );
  if (stage.local) return [data, door, work];
  const site = new ConsoleStack(
    app,
    `Purnajual-${stage.name}-console`,
    stage,
    data,
    door.apiId,
    files(),
    props("the console"),
  );
  return [data, door, work, site];
}
