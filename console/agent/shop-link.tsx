import { Link } from "@tanstack/react-router";

/** A shop, and the way to its scorecard. */
export function ShopLink({ shop_id }: { readonly shop_id: string }) {
  return (
    <Link to="/agent/shops/$shop_id" params={{ shop_id }}>
      {shop_id}
    </Link>
  );
}
