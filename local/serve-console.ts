import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { consolePolicy } from "../infra/console-policy.ts";
import { fileFor } from "./console.ts";
import { type Endpoints, Refused } from "./endpoints.ts";

/** Serves the console that is built at `home` on this machine as CloudFront does in AWS: its files, and the API below `/api`. */
export async function serveConsole(
  home: string,
  endpoints: Endpoints,
  port: number,
  pictureHosts: readonly string[] = [],
): Promise<{ url: string; server: Server }> {
  const config = JSON.stringify({
    api: "/api",
    user_pool_id: endpoints.user_pool_id,
    client_id: endpoints.client_id,
    pool_url: endpoints.endpoint,
    sandbox: true,
    picture_hosts: pictureHosts,
  });
  const policy = {
    "content-security-policy": consolePolicy(namesOf(endpoints.endpoint), pictureHosts),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  };
  const server = createServer((asked, answer) => {
    const { pathname, search } = new URL(asked.url ?? "/", "http://console");
    if (pathname.startsWith("/api/"))
      return passOn(asked, answer, `${endpoints.api}${pathname.slice(4)}${search}`);
    if (pathname === "/config.json") {
      answer.writeHead(200, { "content-type": "application/json", "cache-control": "no-store", ...policy });
      return answer.end(config);
    }
    const { file, type, lasting } = fileFor(home, pathname);
    const kept = lasting ? "public, max-age=31536000, immutable" : "no-cache";
    answer.writeHead(200, { "content-type": type, "cache-control": kept, ...policy });
    return createReadStream(file).pipe(answer);
  });
  await new Promise<void>((done, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      failed(
        error.code === "EADDRINUSE"
          ? new Refused(`Port ${port} is taken: give another with --console-port.`)
          : error,
      ),
    );
    server.listen(port, "127.0.0.1", done);
  });
  const { port: taken } = server.address() as { port: number };
  return { url: `http://localhost:${taken}`, server };
}

/** The engine by both names of this machine: the console knows it by one, links that functions sign have the other. */
function namesOf(endpoint: string): string[] {
  const { hostname } = new URL(endpoint);
  const other = { localhost: "127.0.0.1", "127.0.0.1": "localhost" }[hostname];
  return other === undefined ? [endpoint] : [endpoint, endpoint.replace(hostname, other)];
}

function passOn(asked: IncomingMessage, answer: ServerResponse, url: string): void {
  const { host: _host, ...headers } = asked.headers;
  const on = request(url, { method: asked.method, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  on.once("error", () => {
    if (!answer.headersSent) answer.writeHead(502);
    answer.end();
  });
  asked.pipe(on);
}
