import { notFound } from "../kernel/refusal.ts";
import { serve } from "../platform/http.ts";
import { routes } from "./contract.ts";
import { contractDocument } from "./document.ts";
import { drawn } from "./samples.ts";

/** The contract, a sign of life, and a problem document for every route that does not exist. */
export const handler = serve(routes, {
  getOpenApi: async () => ({ status: 200, body: contractDocument() }),
  getSample: async ({ params }) => {
    const body = drawn(params.sample ?? "");
    return body === undefined ? notFound("sample") : { status: 200, body, type: "image/svg+xml" };
  },
  getHealth: async () => ({ status: 200, body: { status: "ok" } }),
});
