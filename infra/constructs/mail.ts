import { ArnFormat, CfnOutput, Stack } from "aws-cdk-lib";
import { EmailIdentity, Identity } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";

/**
 * The domain that mails are from, as an identity of SES: whoever runs the domain adds its three DKIM records, which the
 * stack's outputs name, and SES then signs what is sent.
 */
export class Mail extends Construct {
  /** What may be sent from, as grants name it. The local engine cannot tell whose mail it is, and asks for the right to all. */
  readonly grantedArn: string;

  constructor(scope: Construct, id: string, stage: Stage, from: string) {
    super(scope, id);
    const domain = from.slice(from.lastIndexOf("@") + 1);
    const identity = new EmailIdentity(this, "Domain", { identity: Identity.domain(domain) });
    this.grantedArn = stage.local
      ? "*"
      : Stack.of(this).formatArn({
          service: "ses",
          resource: "identity",
          resourceName: domain,
          arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
        });
    if (stage.local) return;
    for (const [place, { name, value }] of identity.dkimRecords.entries())
      new CfnOutput(this, `Dkim${place + 1}`, { value: `${name} CNAME ${value}` });
  }
}
