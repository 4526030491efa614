import { getRouteApi } from "@tanstack/react-router";
import { Form } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { LineField, TextsField } from "../parts/fields.tsx";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { SaveBar } from "../parts/save-bar.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useEdited } from "../parts/use-edited.ts";
import { useWrong } from "../parts/use-wrong.ts";
import { bodyOf, draftOf } from "../products/draft.ts";
import { Findings } from "../products/findings.tsx";
import { PictureFields } from "../products/picture-fields.tsx";
import { SaidOf } from "../products/said-of.tsx";
import { SpecificationFields } from "../products/specification-fields.tsx";
import { usePerson } from "../session/use-person.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    form: "Keterangan produk",
    name: "Nama",
    description: "Deskripsi",
    guidance: "Cara memakai dan merawat",
    guidance_about: "Pembeli membacanya di pesanan dan di surat tindak lanjut.",
    languages: { id: "Bahasa Indonesia", en: "Bahasa Inggris" },
    save: "Simpan produk",
  },
  en: {
    form: "What is known of the product",
    name: "Name",
    description: "Description",
    guidance: "How it is used and looked after",
    guidance_about: "Buyers read it at their order and in follow-up letters.",
    languages: { id: "Indonesian", en: "English" },
    save: "Save the product",
  },
});

const route = getRouteApi("/seller/products/$product_key");

/** A product as its shop describes it, with what to do next and what buyers say beside it (R6.6). */
export function ProductPage() {
  const shop_id = usePerson()?.shop_id ?? "";
  const { product_key } = route.useParams();
  const { data: product, error } = api.useQuery("get", "/shops/{shop_id}/products/{product_key}", {
    params: { path: { shop_id, product_key } },
  });
  if (error) return <ProblemNote error={error} />;
  if (product === undefined) return <Skeleton lines={12} />;
  return (
    <Page title={product.name} aside={<span className="code quiet">{product.sku}</span>}>
      <div className="with-beside first-beside">
        <div>
          {product.findings && <Findings score={product.score ?? 0} findings={product.findings} />}
          <SaidOf shop_id={shop_id} product_key={product_key} />
        </div>
        <Described key={product.product_id} product={product} />
      </div>
    </Page>
  );
}

const LANGUAGES = ["id", "en"] as const;

function Described({ product }: { readonly product: Shapes["Product"] }) {
  const text = useWords(said);
  const command = useCommand("PUT");
  const edited = useEdited(product, draftOf, bodyOf);
  const { draft, edit, body } = edited;
  const wrongAt = useWrong(command.error);
  const { data: policy } = api.useQuery("get", "/policies/current");
  const { shop_id, product_key } = product;
  return (
    <Form
      className="described"
      aria-label={text.form}
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate({ path: `/shops/${shop_id}/products/${encodeURIComponent(product_key)}`, body });
      }}
    >
      <div className="card">
        <LineField
          label={text.name}
          isRequired
          most={200}
          value={draft.name}
          onChange={(name) => edit({ ...draft, name })}
        />
        <TextsField
          label={text.description}
          most={5000}
          value={draft.description}
          onChange={(description) => edit({ ...draft, description })}
        />
      </div>
      <div className="card">
        <SpecificationFields
          rows={draft.specification}
          onChange={(specification) => edit({ ...draft, specification })}
        />
      </div>
      <fieldset className="card">
        <legend>{text.guidance}</legend>
        <p className="quiet">{text.guidance_about}</p>
        {LANGUAGES.map((language) => (
          <TextsField
            key={language}
            label={text.languages[language]}
            most={3000}
            value={draft[language]}
            onChange={(next) => edit({ ...draft, [language]: next })}
          />
        ))}
      </fieldset>
      <div className="card">
        <PictureFields
          pictures={draft.pictures}
          hosts={policy?.products.picture_hosts ?? []}
          wrongAt={(place) => wrongAt(`/pictures/${place}`)}
          onChange={(pictures) => edit({ ...draft, pictures })}
        />
      </div>
      <SaveBar edited={edited} command={command} button={text.save} />
    </Form>
  );
}
