import { App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { bundles } from "./bundles.ts";
import { purnajual } from "./purnajual.ts";
import { stageOf } from "./stage.ts";

/** The app: three stacks for each stage. `npx cdk deploy --all -c stage=production` deploys into the account at hand. */
const app = new App();
const stage = stageOf(app.node);
purnajual(app, stage, bundles());
Tags.of(app).add("product", "purnajual");
Tags.of(app).add("stage", stage.name);
// On one machine nothing is exposed and speed matters; for an account every finding is fixed or reasoned.
if (!stage.local) Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
