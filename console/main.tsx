import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./look/look.css";
import { router } from "./routes.tsx";
import { watchSession } from "./session/session.ts";

/** What never changes, or not while a page is open. */
const LASTING: ReadonlySet<unknown> = new Set([Number.POSITIVE_INFINITY, "static"]);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What others did, and what a list heard of late, shows by itself; what never changes is not asked again.
      refetchInterval: ({ options }) =>
        LASTING.has((options as { staleTime?: unknown }).staleTime) ? false : 30_000,
      // A refusal is an answer; only a broken line is worth another try.
      retry: (count, error) => error instanceof TypeError && count < 3,
    },
  },
});

// Signed in or out: the page that is open is asked again whether it may be.
watchSession(() => void router.invalidate());

const place = document.getElementById("console");
if (place === null) throw new Error("nowhere to stand");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
