import { useShopName } from "./names.ts";

interface Named {
  readonly shop_id: string;
}

/** A shop by its name; by its id where it has none. Until that is known its place is kept. */
export function ShopName({ shop_id }: Named) {
  const { data: name, isPending } = useShopName(shop_id);
  return <span className={isPending ? "shop-name unknown" : "shop-name"}>{name ?? shop_id}</span>;
}

interface Both extends Named {
  /** In a list: the id below the name, in a place that is as large whatever the name is. */
  readonly stacked?: true;
}

/** The same for whoever looks after many shops: the id stands beside the name, in small print. */
export function ShopNameAndId({ shop_id, stacked }: Both) {
  const { data: name, isPending } = useShopName(shop_id);
  const look = stacked ? "shop-name stacked" : "shop-name";
  if (!name && !isPending) return <span className={look}>{shop_id}</span>;
  return (
    <span className={look}>
      <span className="name" title={name ?? undefined}>
        {name}
      </span>{" "}
      <small className="quiet">{shop_id}</small>
    </span>
  );
}
