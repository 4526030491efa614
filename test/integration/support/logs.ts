import { deployment } from "./deployment.ts";
import { until } from "./until.ts";

type Page = { readonly nextToken?: string };

/** Asks CloudWatch Logs by its wire protocol: the one service that the tests need no client of. */
async function logs<T extends Page>(operation: string, body: object): Promise<T> {
  const { endpoint, region } = deployment.endpoints;
  const day = new Date().toISOString().slice(0, 10).replaceAll("-", "");
  const credential = `Credential=test/${day}/${region}/logs/aws4_request, SignedHeaders=host, Signature=0`;
  const asked = {
    method: "POST",
    headers: {
      "x-amz-target": `Logs_20140328.${operation}`,
      "content-type": "application/x-amz-json-1.1",
      authorization: `AWS4-HMAC-SHA256 ${credential}`,
    },
    body: JSON.stringify(body),
  };
  // The engine fails where a log group is made while it lists them: asked again, as the SDK would.
  const answer = await until(`an answer to ${operation}`, async (last) => {
    const got = await fetch(endpoint, asked);
    last(got.status);
    return got.status < 500 && got;
  });
  if (!answer.ok) throw new Error(`${operation}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Every page of an answer. */
async function pages<T extends Page>(operation: string, body: object): Promise<T[]> {
  const all: T[] = [];
  for (let nextToken: string | undefined; ; ) {
    const page = await logs<T>(operation, { ...body, ...(nextToken ? { nextToken } : {}) });
    all.push(page);
    nextToken = page.nextToken;
    if (nextToken === undefined) return all;
  }
}

/** Every line that the deployment's functions and workflows have written since an instant. */
export async function linesSince(startTime: number): Promise<string[]> {
  const found = await pages<Page & { logGroups: { logGroupName: string }[] }>("DescribeLogGroups", {});
  const lines: string[] = [];
  for (const { logGroupName } of found.flatMap(({ logGroups }) => logGroups)) {
    const written = await pages<Page & { events: { message: string }[] }>("FilterLogEvents", {
      logGroupName,
      startTime,
      limit: 10_000,
    });
    lines.push(...written.flatMap(({ events }) => events.map(({ message }) => message)));
  }
  return lines;
}
