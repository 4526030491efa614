import type { Reply } from "../../../local/client.ts";

/** What is wrong with a refusal: it is a problem document with a stable code, and shows nothing inside. */
export function flaws(
  { status, body, headers }: Reply,
  wanted: { status: number; code: string },
): string | undefined {
  const text = JSON.stringify(body);
  if (status !== wanted.status || body?.code !== wanted.code) return `${status} ${text}`;
  if (headers.get("content-type") !== "application/problem+json") return "no problem document";
  if (body.status !== status || !body.title || !body.detail || !body.trace_id) return `incomplete: ${text}`;
  if (/\n\s+at |\.mjs|\.ts:|node_modules|Error:/.test(text)) return `shows what is inside: ${text}`;
  if (status === 400 && wanted.code.startsWith("invalid_") && !body.errors?.length)
    return `no errors: ${text}`;
  return undefined;
}

/** Sends all of them, a few at a time, and says which were not refused as they should be. */
export async function refused(
  calls: readonly { what: string; status: number; code: string; send: () => Promise<Reply> }[],
): Promise<string[]> {
  const wrong: string[] = [];
  for (let first = 0; first < calls.length; first += 8) {
    await Promise.all(
      calls.slice(first, first + 8).map(async ({ what, status, code, send }) => {
        const flaw = flaws(await send(), { status, code });
        if (flaw) wrong.push(`${what}: ${flaw}; wanted ${status} ${code}`);
      }),
    );
  }
  return wrong;
}
