import type { Json } from "../client.ts";

/** Something that happens to an order at once; the next scene of its story comes a while later. */
export type Scene = () => Promise<void>;

/** Calls the API under a key of this order and step; throws where it is refused. */
export type Call = (method: string, path: string, body: unknown, as: string, step: string) => Promise<Json>;

/** Who has to do with an order, by the names that they sign in with. */
export interface People {
  readonly order: string;
  readonly buyer: string;
  readonly seller: string;
}

/** The scenes of several stories of one order, the first of each together, then the second of each. */
export function sideBySide(stories: readonly (readonly Scene[])[]): readonly Scene[] {
  const most = Math.max(...stories.map(({ length }) => length));
  return Array.from({ length: most }, (_, place) => async () => {
    await Promise.all(stories.map((scenes) => scenes[place]?.()));
  });
}

/** How much is played at once: the machine's two cores are busy then. */
const AT_ONCE = 8;

/** Does so much at once, and no more. */
export async function atOnce<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const rest = [...all];
  const worker = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
