import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api, type Listed } from "../api/client.ts";
import { CardList } from "../parts/card-list.tsx";
import { Filters } from "../parts/filters.tsx";
import { Page } from "../parts/page.tsx";
import { FINDING } from "../products/product-words.ts";
import { Score } from "../products/score.tsx";
import { usePerson } from "../session/use-person.ts";
import { useSaid, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Produk",
    which: "Daftar",
    all: "Semua",
    wanting: "Belum lengkap",
    buyers: "Kata pembeli",
    score_to: "Kelengkapan paling tinggi",
    next: "Yang kurang:",
    complete: "Lengkap",
    say: (cases: number) => `Kata ${cases} pembeli:`,
    none: "Belum ada produk. Produk masuk daftar begitu dipesan atau dikenalkan marketplace.",
  },
  en: {
    title: "Products",
    which: "List",
    all: "All",
    wanting: "Not complete",
    buyers: "Buyers say",
    score_to: "At most so complete",
    next: "Missing:",
    complete: "Complete",
    say: (cases: number) => `${cases} buyers say:`,
    none: "There are no products yet. They come here once they are ordered, or named by the marketplace.",
  },
});

const EXACT = { exact: true, includeSearch: true };
const SCORES = ["25", "50", "75", "99"].map((value) => ({ value, label: value }));
const route = getRouteApi("/seller/products");

/** The shop's products, the least complete first: what is missing, what buyers say (R6.6). */
export function ProductsPage() {
  const text = useWords(said);
  const search = route.useSearch();
  const go = useNavigate();
  const shop_id = usePerson()?.shop_id ?? "";
  const { data, error } = api.useQuery("get", "/shops/{shop_id}/products", {
    params: { path: { shop_id }, query: search },
  });
  const see = (next: object) => void go({ to: "/seller/products", search: next });
  return (
    <Page title={text.title}>
      <nav className="tabs" aria-label={text.which}>
        <Link to="/seller/products" search={{}} activeOptions={EXACT}>
          {text.all}
        </Link>
        <Link to="/seller/products" search={{ score_to: 99 }} activeOptions={EXACT}>
          {text.wanting}
        </Link>
        <Link to="/seller/products" search={{ buyers_say: "true" }} activeOptions={EXACT}>
          {text.buyers}
        </Link>
      </nav>
      <Filters
        filters={[{ name: "score_to", label: text.score_to, kind: "choice", choices: SCORES }]}
        search={search}
        onFilter={see}
      />
      <CardList
        label={text.title}
        keyOf={({ product_id }) => product_id}
        card={(product) => <ProductCard product={product} />}
        page={data}
        error={error}
        none={text.none}
        further={search.next_token !== undefined}
        onPage={(next_token) => see({ ...search, next_token })}
      />
    </Page>
  );
}

function ProductCard({ product }: { readonly product: Listed<"/shops/{shop_id}/products"> }) {
  const text = useWords(said);
  const names = useWords(FINDING);
  const say = useSaid();
  const { data: policy } = api.useQuery("get", "/policies/current");
  const { product_key, name, sku, score, findings, buyers_say } = product;
  return (
    <>
      <div className="card-top">
        <Link className="whole" to="/seller/products/$product_key" params={{ product_key }}>
          {name}
        </Link>
        <span className="code quiet">{sku}</span>
      </div>
      <Score score={score} />
      {buyers_say.map(({ says, cases }) => {
        const line = policy?.products.buyers_say.lines.find(({ code }) => code === says);
        return (
          <p key={says} className="note soon">
            <strong>{text.say(cases)}</strong> {line ? say(line.text) : says}
          </p>
        );
      })}
      <p className="quiet">
        {findings.length === 0
          ? text.complete
          : `${text.next} ${findings.map((code) => names[code] ?? code).join(", ")}`}
      </p>
    </>
  );
}
