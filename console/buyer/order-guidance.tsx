import { api } from "../api/client.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: { title: "Cara memakai dan merawat", specification: "Spesifikasi" },
  en: { title: "How to use it and look after it", specification: "Specification" },
});

/** How what was bought is used and looked after, where its shop says so (R6.6): in the reader's language, else in the other. */
export function OrderGuidance({ order_id }: { readonly order_id: string }) {
  const text = useWords(said);
  const language = useLanguage();
  const { data } = api.useQuery("get", "/orders/{order_id}/guidance", { params: { path: { order_id } } });
  const told = (data?.lines ?? []).flatMap((line) => {
    const { use_guidance: guidance = {}, specification = {} } = line;
    const use = guidance[language] ?? guidance.id ?? guidance.en;
    const facts = Object.entries(specification);
    return use || facts.length > 0 ? [{ ...line, use, facts }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      {told.map(({ line_id, product_name, use, facts }) => (
        <details key={line_id} open={told.length === 1}>
          <summary>{product_name}</summary>
          {use && <p className="words">{use}</p>}
          {facts.length > 0 && (
            <dl aria-label={text.specification}>
              {facts.flatMap(([name, value]) => [
                <dt key={name}>{name}</dt>,
                <dd key={`${name}:`}>{value}</dd>,
              ])}
            </dl>
          )}
        </details>
      ))}
    </section>
  );
}
