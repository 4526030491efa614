import * as z from "zod/mini";
import { nothing, type RouteContract } from "../platform/contract.ts";

/** What keeps a person signed in to the console: none of it is the API's own sign-in, which is a token. */
export const routes: readonly RouteContract[] = [
  {
    id: "beginSession",
    method: "POST",
    path: "/session",
    who: "cookie",
    summary: "Keep a refresh token of the user pool in a cookie that no page can read",
    rules: [],
    body: z.strictObject({ refresh_token: z.string().check(z.minLength(1), z.maxLength(8000)) }),
  },
  {
    id: "renewSession",
    method: "POST",
    path: "/session/renewal",
    who: "cookie",
    summary: "A new token for the person whom the cookie is of",
    rules: [],
    body: nothing,
  },
  {
    id: "endSession",
    method: "POST",
    path: "/session/end",
    who: "cookie",
    summary: "Sign out: the refresh token ends, and the cookie with it",
    rules: [],
    body: nothing,
  },
];
