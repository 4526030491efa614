import type { Json } from "../../../local/client.ts";
import { deployment } from "./deployment.ts";
import { newName } from "./people.ts";
import { until } from "./until.ts";

/** A mail that the engine's SES was handed, as it keeps it. */
export interface SentMail {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: unknown;
}

/** An address that no other test has. */
export function anAddress(who = "sari"): string {
  return `${newName(who)}@mail.example`;
}

/** Every mail to an address so far. */
export async function mailsTo(address: string): Promise<SentMail[]> {
  const answer = await fetch(`${deployment.endpoints.endpoint}/_ministack/ses/messages`);
  return flattened(await answer.json())
    .filter(({ To }) => To.includes(address))
    .map(({ Source, Subject, BodyText, BodyHtml }) => ({
      from: Source,
      subject: Subject,
      text: BodyText,
      html: BodyHtml || undefined,
    }));
}

/** Waits until an address was sent a mail whose subject or text has these words. */
export function mailArrives(address: string, words: string): Promise<SentMail> {
  return until(`a mail to ${address} about "${words}"`, async (last) => {
    const mails = await mailsTo(address);
    last(mails.map(({ subject }) => subject));
    return mails.find(({ subject, text }) => `${subject}\n${text}`.includes(words));
  });
}

/** The engine keeps mails by account and region; here is one of each. */
function flattened(answer: Json): Json[] {
  if (Array.isArray(answer)) return answer.flatMap(flattened);
  if (typeof answer !== "object" || answer === null) return [];
  return "MessageId" in answer ? [answer] : Object.values(answer).flatMap(flattened);
}
