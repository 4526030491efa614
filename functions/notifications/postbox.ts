import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Mail } from "./notification.ts";

const ses = new SESv2Client({});

/** Who mails are from, as mail programs show it; nobody where the deployment has no address to send from. */
export function sender(): string | undefined {
  return process.env.MAIL_FROM || undefined;
}

/** What SES says of a mail that it will never take, however often it is asked. */
const REFUSED: ReadonlySet<string> = new Set(["MessageRejected", "BadRequestException"]);

/**
 * Hands a mail to SES. True where it was taken; false where it never will be. Anything else is thrown, to be tried
 * again, by its name alone: what SES says at length names addresses, and a log is no place for them (R8.5).
 */
export async function post(from: string, mail: Mail): Promise<boolean> {
  try {
    await ses.send(new SendEmailCommand(requestOf(from, mail)));
    return true;
  } catch (error) {
    const name = (error as Error).name;
    if (REFUSED.has(name)) return false;
    throw new Error(`SES did not take a mail: ${name}`);
  }
}

function requestOf(from: string, { to, subject, body, unsubscribe }: Mail) {
  const text = (Data: string) => ({ Data, Charset: "UTF-8" });
  const headers = [
    { Name: "List-Unsubscribe", Value: `<${unsubscribe}>` },
    { Name: "List-Unsubscribe-Post", Value: "List-Unsubscribe=One-Click" },
  ];
  return {
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    Content: {
      Simple: {
        Subject: text(subject),
        Body: { Text: text(body) },
        ...(unsubscribe ? { Headers: headers } : {}),
      },
    },
  };
}
