import { CfnOutput, type Stack } from "aws-cdk-lib";

/** What a stack says of itself once it is deployed: local/deploy.ts and operators read it by these names. */
export function say(stack: Stack, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) new CfnOutput(stack, name, { value });
}
