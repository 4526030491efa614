import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { hostsOf } from "../infra/stage.ts";
import { Client } from "./client.ts";
import { build } from "./console.ts";
import { deploy } from "./deploy.ts";
import { type Endpoints, endpointsFile, Refused, ROOT } from "./endpoints.ts";
import { type Engine, startEngine } from "./engine.ts";
import { main } from "./main.ts";
import { feedMarketplace, isFed } from "./sample/feed.ts";
import { playLive } from "./sample/live.ts";
import { serveConsole } from "./serve-console.ts";

const HELP = `npm start -- [options]

  --port <n>   where the engine listens on this machine (4566)
  --console-port <n>   where the console is served (4567)
  --picture-hosts <a,b>   where pictures of products lie that the console may show
  --no-demo    neither the sample marketplace nor the live refund
  --play       play a live refund again where the sample is there already (moves its clock by some days)
  --quiet      print nothing but the addresses
  --help       this

Where AWS_ENDPOINT_URL is set, that endpoint is used in place of our own engine.
State is kept in .local/state; remove .local to begin anew.`;

function optionsOf(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: "string", default: "4566" },
        "console-port": { type: "string", default: "4567" },
        "picture-hosts": { type: "string", default: "" },
        "no-demo": { type: "boolean", default: false },
        play: { type: "boolean", default: false },
        quiet: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    return {
      ...values,
      port: portOf("port", values.port),
      consolePort: portOf("console-port", values["console-port"]),
      pictureHosts: hostsOf(values["picture-hosts"]),
    };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`${(error as Error).message} See npm start -- --help.`);
  }
}

function portOf(name: string, value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1024 && port <= 65_535) return port;
  throw new Refused(`--${name} ${value}: a number from 1024 to 65535 is wanted.`);
}

function told({ api, people, endpoint }: Endpoints, console: string): string {
  const names = ["marketplace", ...people.map(({ username }) => username)].join(" ");
  return `
Purnajual is running.
  console    ${console}      sign in as seller-1, buyer-1, agent-1 or operator-1
  API        '${api}'
  engine     ${endpoint}
  token      npm run token -- seller-1      (${names})
  try        API=$(node -p "require('./.local/endpoints.json').api")
             curl -H "authorization: Bearer $(npm run -s token -- seller-1)" "$API/refunds?waiting_for=seller"
  contract   curl "$API/openapi.json"
  people     passwords are in .local/endpoints.json
  stop       Ctrl-C`;
}

/** The sample marketplace with one refund played live in it: once, and the live refund again where asked for. */
async function demo(client: Client, again: boolean, say: (line: string) => void): Promise<void> {
  if (isFed(client.endpoints)) return again ? playLive(client, say) : undefined;
  say("Feeding a sample marketplace through the API …");
  await feedMarketplace(client, say, () => playLive(client, say));
}

/** Resolves when somebody wants this to end. */
function asked(): Promise<void> {
  return new Promise((end) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => end());
  });
}

/** Stays up until somebody wants it to end, or the engine ends by itself. */
async function stayUp(ended: Promise<void>, engine: Engine | undefined): Promise<void> {
  // Without an engine of our own nothing else would keep this process.
  const staying = setInterval(() => {}, 60_000);
  await Promise.race([ended, engine?.gone ?? new Promise<never>(() => {})]);
  clearInterval(staying);
  if (engine && !engine.isRunning())
    throw new Refused("The engine ended by itself; see .local/state/engine.log.");
}

/** `npm start`: engine, deployment, people, sample marketplace, one live refund; then it stays up. */
await main(async () => {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const say = (line: string) => options.quiet || console.log(line);
  const ended = asked();
  const given = process.env.AWS_ENDPOINT_URL;
  let engine: Engine | undefined;
  try {
    if (given === undefined) {
      say(`Starting the engine on port ${options.port} …`);
      engine = await startEngine({ port: options.port, state: resolve(ROOT, ".local/state") });
    }
    const consoleUrl = `http://localhost:${options.consolePort}`;
    const endpoints = await deploy(given ?? engine?.endpoint ?? "", endpointsFile(), say, consoleUrl);
    const client = new Client(endpoints);
    if (!options["no-demo"]) await demo(client, options.play, say);
    const served = await serveConsole(build(say), endpoints, options.consolePort, options.pictureHosts);
    console.log(told(endpoints, served.url));
    try {
      await stayUp(ended, engine);
      say("\nStopping …");
      return 0;
    } finally {
      // A browser that keeps its connections would keep this process.
      served.server.close();
      served.server.closeAllConnections();
    }
  } finally {
    await engine?.stop();
  }
});
