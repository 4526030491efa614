/** Where a seller reads what the API has at an address; none where there is no page of it. */
export function sellersPage(href: string): string | undefined {
  const [path = "", query] = href.split("?");
  const found = MOVED.map(([of, to]) => (of.test(path) ? path.replace(of, to) : undefined)).find(Boolean);
  return found && `${found}${query ? `?${query}` : ""}`;
}

const MOVED: readonly (readonly [RegExp, string])[] = [
  [/^\/shipments\/([^/]+)\/failed-delivery$/, "/seller/orders/$1/failed-delivery"],
  [/^\/shipments\/([^/]+)$/, "/seller/orders/$1"],
  [/^\/shipments$/, "/seller/troubles"],
  [/^\/conversations\/cv_([^/]+)$/, "/seller/conversations/$1"],
  [/^\/shops\/[^/]+\/auto-replies$/, "/seller/auto-replies"],
  [/^\/shops\/[^/]+\/products(\/[^/]+)?$/, "/seller/products$1"],
  [/^\/shops\/[^/]+\/points$/, "/seller/penalties"],
  [/^\/scorecards\/[^/]+\/cases$/, "/seller/scorecard/cases"],
  [
    /^\/(orders|refunds|disputes|notices|penalties|appeals|complaints|reviews|conversations)(\/[^/]+)?$/,
    "/seller/$1$2",
  ],
];
