import { Link } from "@tanstack/react-router";
import { ShopNameAndId } from "../shops/shop-name.tsx";

interface Wanted {
  readonly shop_id: string;
  /** In a list. */
  readonly stacked?: true;
}

/** A shop, and the way to its scorecard. */
export function ShopLink({ shop_id, ...look }: Wanted) {
  return (
    <Link to="/agent/shops/$shop_id" params={{ shop_id }}>
      <ShopNameAndId shop_id={shop_id} {...look} />
    </Link>
  );
}
