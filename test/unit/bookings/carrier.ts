import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How a carrier answers one request: a status and a body, silence, or a closed door. */
export type Reaction = { readonly status: number; readonly body: unknown } | "silence" | "hangs up";

/** What reached the carrier. */
export interface Arrived {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}

/** A carrier on loopback that answers as it is told, one reaction after the other, the last again and again. */
export class Carrier {
  readonly arrived: Arrived[] = [];
  private reactions: Reaction[] = [];

  private constructor(private readonly server: Server) {
    server.on("request", async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = JSON.parse(Buffer.concat(chunks).toString());
      this.arrived.push({ path: request.url ?? "", headers: request.headers, body });
      const [now = "silence"] = this.reactions;
      if (this.reactions.length > 1) this.reactions.shift();
      if (now === "silence") return;
      if (now === "hangs up") return void request.socket.destroy();
      const text = typeof now.body === "string" ? now.body : JSON.stringify(now.body);
      response.writeHead(now.status, { location: "/elsewhere" }).end(text);
    });
  }

  static async open(): Promise<Carrier> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
    return new Carrier(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  answers(...reactions: Reaction[]): void {
    this.reactions = reactions;
    this.arrived.length = 0;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }
}
