import { bearer, distrust } from "./session.ts";

/** Calls the API as whoever is signed in; once more with a new token where the one in hand had ended meanwhile. */
export async function signedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await fetch(await signed(request));
  if (answer.status !== 401) return answer;
  distrust();
  return (await bearer()) === undefined ? answer : fetch(await signed(again));
}

async function signed(request: Request): Promise<Request> {
  const token = await bearer();
  if (token) request.headers.set("authorization", `Bearer ${token}`);
  return request;
}
