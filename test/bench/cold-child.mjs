// One process as Lambda starts it: imports a bundle, answers one command, then many. Prints CPU time in
// microseconds: of import and first command together, and of one later command.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [bundle, eventFile, settle, many] = process.argv.slice(2);
const text = readFileSync(eventFile, "utf8");
const context = { awsRequestId: "00000000-0000-4000-8000-000000000000" };
const spent = (since) => {
  const { user, system } = process.cpuUsage(since);
  return user + system;
};
const answer = async (handler) => {
  const { statusCode } = await handler(JSON.parse(text), context);
  if (statusCode !== 200) throw new Error(`answered ${statusCode}`);
};

const start = process.cpuUsage();
const { handler } = await import(pathToFileURL(bundle).href);
await answer(handler);
const cold = spent(start);
for (let n = 0; n < Number(settle); n += 1) await answer(handler);
const warmed = process.cpuUsage();
for (let n = 0; n < Number(many); n += 1) await answer(handler);
process.stdout.write(JSON.stringify({ cold, warm: Number(many) > 0 ? spent(warmed) / Number(many) : 0 }));
process.exit(0);
