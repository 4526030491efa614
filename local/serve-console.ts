import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { consolePolicy } from "../infra/console-policy.ts";
import { fileFor } from "./console.ts";
import { type Endpoints, Refused } from "./endpoints.ts";

/** Serves the built console on this machine as CloudFront does in AWS: its files, and the API below `/api`. */
export async function serveConsole(
  endpoints: Endpoints,
  port: number,
): Promise<{ url: string; server: Server }> {
  const config = JSON.stringify({
    api: "/api",
    user_pool_id: endpoints.user_pool_id,
    client_id: endpoints.client_id,
    pool_url: endpoints.endpoint,
    sandbox: true,
  });
  // Functions know the engine by its number, so that is what forms and links of evidence name.
  const engine = new Set([endpoints.endpoint, endpoints.endpoint.replace("//localhost", "//127.0.0.1")]);
  const policy = {
    "content-security-policy": consolePolicy([...engine]),
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
    const { file, type, lasting } = fileFor(pathname);
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
