import { randomUUID } from "node:crypto";
import { Client, type Reply } from "../client.ts";

const TRIES = 4;

/**
 * A client that tries again what went wrong on the other side: on a busy machine a function may run out of its time.
 * The key stays the same, so that what was done is not done twice.
 */
export class PatientClient extends Client {
  override async call(...[method, path, body, how = {}]: Parameters<Client["call"]>): Promise<Reply> {
    const key = how.key === undefined && method === "POST" ? randomUUID() : how.key;
    const same = key === undefined ? how : { ...how, key };
    let reply = await super.call(method, path, body, same);
    for (let tried = 1; tried < TRIES && reply.status >= 500; tried += 1)
      reply = await super.call(method, path, body, same);
    return reply;
  }
}
