import createFetchClient, { type Middleware } from "openapi-fetch";
import createQueries from "openapi-react-query";
import { bearer, distrust } from "../session/session.ts";
import type { components, paths } from "./schema.d.ts";

/** The shapes of the API by their names in its contract. */
export type Shapes = components["schemas"];
export type Problem = Shapes["Problem"];
export type Money = Shapes["Money"];
export type Due = Shapes["Due"];

/** Signs each call, and tries once more where the token had ended meanwhile. */
const signed: Middleware = {
  async onRequest({ request }) {
    const token = await bearer();
    if (token) request.headers.set("authorization", `Bearer ${token}`);
  },
  async onResponse({ request, response }) {
    if (response.status !== 401 || request.headers.has("x-again")) return undefined;
    distrust();
    const token = await bearer();
    if (token === undefined) return undefined;
    const again = new Request(request, {
      headers: { ...Object.fromEntries(request.headers), "x-again": "1" },
    });
    again.headers.set("authorization", `Bearer ${token}`);
    return request.body === null ? fetch(again) : undefined;
  },
};

export const client = createFetchClient<paths>({ baseUrl: "/api" });
client.use(signed);

/** `api.useQuery("get", "/refunds/{refund_id}", …)`: typed by the contract, kept by TanStack Query. */
export const api = createQueries(client);
