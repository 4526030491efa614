import createFetchClient from "openapi-fetch";
import createQueries from "openapi-react-query";
import { signedFetch } from "../session/signed-fetch.ts";
import type { components, paths } from "./schema.d.ts";

/** The shapes of the API by their names in its contract. */
export type Shapes = components["schemas"];
export type Problem = Shapes["Problem"];
export type Money = Shapes["Money"];
export type Due = Shapes["Due"];

/** A row of a list, by the list's path. */
export type Listed<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": { items: (infer Row)[] } } } } };
}
  ? Row
  : never;

export const client = createFetchClient<paths>({ baseUrl: "/api", fetch: signedFetch });

/** `api.useQuery("get", "/refunds/{refund_id}", …)`: typed by the contract, kept by TanStack Query. */
export const api = createQueries(client);
