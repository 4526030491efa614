import { queryOptions, useQuery } from "@tanstack/react-query";
import DataLoader from "dataloader";
import { client } from "../api/client.ts";

/** As many as the API tells at once. */
const MOST = 100;

/** Whoever asks in the same moment, the rows of a page say, is told by one answer. */
const names = new DataLoader<string, string | null>(
  async (ids) => {
    const { data, error } = await client.GET("/shops", { params: { query: { shop_ids: ids.join() } } });
    if (data === undefined) throw error;
    const told = new Map(data.items.map(({ shop_id, name }) => [shop_id, name ?? null]));
    return ids.map((id) => told.get(id) ?? null);
  },
  { cache: false, maxBatchSize: MOST },
);

/** What a shop is called, `null` where nobody said: asked once, for whatever changes on a page, names do not. */
export function useShopName(shop_id: string) {
  return useQuery(
    queryOptions({
      queryKey: ["shop name", shop_id],
      queryFn: () => names.load(shop_id),
      staleTime: "static",
    }),
  );
}
