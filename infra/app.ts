import { App, CliCredentialsStackSynthesizer, type IStackSynthesizer, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { bundles } from "./bundles.ts";
import { PurnajualStack } from "./stack.ts";
import { stageOf } from "./stage.ts";

/** The app: one stack for each stage. `npx cdk deploy -c stage=production` deploys into the account at hand. */
const app = new App();
const stage = stageOf(app.node);
const stack = new PurnajualStack(app, `Purnajual-${stage.name}`, {
  stage,
  code: bundles(),
  description: "Purnajual: the after-sales back end of a marketplace",
  terminationProtection: stage.keeps,
  ...(stage.local ? { synthesizer: new CliCredentialsStackSynthesizer() as IStackSynthesizer } : {}),
});
Tags.of(stack).add("product", "purnajual");
Tags.of(stack).add("stage", stage.name);
// On one machine nothing is exposed and speed matters; for an account every finding is fixed or reasoned.
if (!stage.local) Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
