import { App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { bundles } from "./bundles.ts";
import { consoleFiles } from "./console-files.ts";
import { purnajual } from "./purnajual.ts";
import { stageOf } from "./stage.ts";

/** The app: the stacks of a stage. `npx cdk deploy --all -c stage=production` deploys into the account at hand. */
const app = new App();
const stage = stageOf(app.node);
purnajual(app, stage, bundles(), consoleFiles);
Tags.of(app).add("product", "purnajual");
Tags.of(app).add("stage", stage.name);
// On one machine nothing is exposed and speed matters; for an account every finding is fixed or reasoned.
if (!stage.local) Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
