import openapi from "../../docs/openapi.json" with { type: "json" };
import { serve } from "../platform/http.ts";
import { routes } from "./contract.ts";

/** The contract, a sign of life, and a problem document for every route that does not exist. */
export const handler = serve(routes, {
  getOpenApi: async () => ({ status: 200, body: openapi }),
  getHealth: async () => ({ status: 200, body: { status: "ok" } }),
});
