import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { numberOf } from "../../functions/simulated-carrier/number.ts";
import type { Json } from "./wire.ts";

/** A carrier and a public endpoint on loopback, both agreeing to everything: what is counted is what we ask AWS. */
export async function openCarrier(): Promise<{ readonly url: string; close(): Promise<void> }> {
  let given = 0;
  const server = createServer((request, response) => {
    given += 1;
    const waybill = numberOf(9_000_000_000 + given);
    const booking: Json = { booking_id: `bench-${given}`, carrier: "jnt", waybill };
    request.resume().on("end", () => response.end(JSON.stringify(booking)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((closed) => server.close(() => closed()));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
