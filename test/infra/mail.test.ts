import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import { Source } from "aws-cdk-lib/aws-s3-deployment";
import { describe, expect, test } from "vitest";
import { LETTERS_OF, OF_COMPLAINTS, TURN } from "../../functions/notifications/hearing.ts";
import { HEARD } from "../../infra/heard.ts";
import { purnajual } from "../../infra/purnajual.ts";
import { stageOf } from "../../infra/stage.ts";
import { functionOf, ofConsole, only, STAGES, words } from "./synthesized.ts";

test("given every event that somebody is mailed about, then the listener hears just these", () => {
  const heard = HEARD.notifications.types.filter(
    (type) => !type.startsWith("refund.") || type.endsWith("due_soon"),
  );
  const reminders = Object.keys(TURN).map((kind) => `${kind}.due_soon`);
  const written = [...Object.keys(LETTERS_OF), ...Object.keys(OF_COMPLAINTS)];
  expect([...heard].sort()).toEqual([...written, ...reminders, "follow_up.sent"].sort());
});

describe("R6.4 where mail is sent from", () => {
  test.each(STAGES)("given a %s stage with an address, then its domain is an identity of SES", (stage) => {
    const domain = stage === "local" ? "purnajual.example" : "toko.example";
    expect(only(stage, "AWS::SES::EmailIdentity").Properties.EmailIdentity).toBe(domain);
    const told = functionOf(stage, "notifications-listeners").Properties.Environment.Variables;
    expect(told.MAIL_FROM).toBe(`no-reply@${domain}`);
    expect(words(told.API_URL)).toContain(only(stage, "AWS::ApiGatewayV2::Api").id);
  });

  test.each(["sandbox", "production"] as const)(
    "given a %s in AWS, then mails lead to its console",
    (stage) => {
      const [site] = ofConsole(stage, "AWS::CloudFront::Distribution");
      const told = functionOf(stage, "notifications-listeners").Properties.Environment.Variables;
      expect(words(told.CONSOLE_URL)).toBe(`https://${site?.id}.DomainName`);
    },
  );

  test("given a stage without an address, then there is no identity, and nobody may send mail", () => {
    const app = new App({
      context: { stage: "silent", "aws:cdk:disable-asset-staging": true },
      analyticsReporting: false,
    });
    const code = () => Code.fromInline("export const handler = () => {};");
    const site = () => Source.data("index.html", "<!doctype html>");
    const stacks = purnajual(app, stageOf(app.node), code, site);
    const templates = stacks.map((stack) => Template.fromStack(stack));
    for (const template of templates) template.resourceCountIs("AWS::SES::EmailIdentity", 0);
    expect(JSON.stringify(templates.map((template) => template.toJSON()))).not.toMatch(
      /ses:SendEmail|MAIL_FROM/,
    );
  });
});
