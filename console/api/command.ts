import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { signedFetch } from "../session/signed-fetch.ts";
import type { Problem } from "./client.ts";
import { type Foreseen, foresee } from "./foreseen.ts";

/** Lists and counts follow what was committed a moment later. */
const LISTS_FOLLOW_MS = [1_500, 5_000];

/** What the API refused, or a line that broke. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The API was not reached: nobody knows whether it heard. The same key asks again without doing it twice. */
export class Unreached extends Error {}

/** What is sent where, and what it is expected to make of what is on the screen, if that may be shown before. */
interface Wanted {
  readonly path: string;
  readonly body?: unknown;
  readonly foreseen?: readonly Foreseen[];
}

/**
 * A command to the API by its path, as `available_actions` and contracts give it. One intention has one
 * idempotency key: pressing twice, or again after a broken line, does it once. Changed words are a new intention.
 */
export function useCommand<Answer = unknown>(method: "POST" | "PUT" = "POST") {
  const queries = useQueryClient();
  const intention = useRef<{ readonly words: string; readonly key: string } | undefined>(undefined);
  return useMutation<Answer, Refused | Unreached, Wanted, () => void>({
    onMutate: ({ foreseen = [] }) => foresee(queries, foreseen),
    mutationFn: async ({ path, body = {} }) => {
      const words = `${path} ${JSON.stringify(body)}`;
      if (intention.current?.words !== words) intention.current = { words, key: crypto.randomUUID() };
      const answer = await send(method, path, body, intention.current.key);
      intention.current = undefined;
      return answer as Answer;
    },
    retry: (count, error) => error instanceof Unreached && count < 2,
    onError: (_, __, goBack) => goBack?.(),
    // Done or refused, what is on the screen may have changed: who lost a race sees the new state.
    onSettled: () => {
      for (const after of LISTS_FOLLOW_MS) setTimeout(() => queries.invalidateQueries(), after);
      return queries.invalidateQueries();
    },
  });
}

/** A question that is asked by POST and changes nothing, a preview say. */
export function post(path: string, body: unknown): Promise<unknown> {
  return send("POST", path, body, crypto.randomUUID());
}

async function send(method: string, path: string, body: unknown, key: string): Promise<unknown> {
  const headers = {
    "content-type": "application/json",
    ...(method === "POST" ? { "idempotency-key": key } : {}),
  };
  const request = new Request(`/api${path}`, { method, headers, body: JSON.stringify(body) });
  const answer = await signedFetch(request).catch(() => {
    throw new Unreached();
  });
  const said = await answer.json().catch(() => undefined);
  if (answer.ok) return said;
  if (answer.status === 401 || said?.code === undefined) {
    throw new Refused({
      type: "about:blank",
      title: "",
      status: answer.status,
      code: answer.status === 401 ? "session_over" : "internal",
      detail: said?.message ?? "",
      trace_id: "",
    });
  }
  throw new Refused(said as Problem);
}

/** What `useCommand` gives: pages hand it to the forms that send by it. */
export type Command<Answer = unknown> = ReturnType<typeof useCommand<Answer>>;
