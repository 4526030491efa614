import { Form } from "react-aria-components";
import { api } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { LineField } from "../parts/fields.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    title: "Alamat pengembalian",
    none: "Belum ada. Pengembalian barang yang disetujui menunggu alamat ini.",
    change: "Ubah alamat",
    give: "Tulis alamat",
    recipient: "Penerima",
    phone: "Telepon",
    street: "Jalan",
    city: "Kota",
    postal_code: "Kode pos",
    save: "Simpan",
  },
  en: {
    title: "Return address",
    none: "There is none. Returns that were approved wait for it.",
    change: "Change the address",
    give: "Enter the address",
    recipient: "Recipient",
    phone: "Telephone",
    street: "Street",
    city: "City",
    postal_code: "Postal code",
    save: "Save",
  },
});

const FIELDS = ["recipient", "phone", "street", "city", "postal_code"] as const;

/** Where the shop's goods go back to (R3.4): what cases that were approved wait for where there is none. */
export function ReturnAddress({ shop_id }: { readonly shop_id: string }) {
  const text = useWords(said);
  const command = useCommand("PUT");
  const path = { params: { path: { shop_id } } };
  const { data, error, isPending } = api.useQuery("get", "/shops/{shop_id}/return-address", path, {
    retry: false,
  });
  if (isPending) return null;
  const known = error ? undefined : data?.return_address;
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      {known ? (
        <p>{[known.recipient, known.street, `${known.city} ${known.postal_code}`, known.phone].join(", ")}</p>
      ) : (
        <p>{text.none}</p>
      )}
      <details open={known === undefined}>
        <summary>{known ? text.change : text.give}</summary>
        <Form
          key={JSON.stringify(known)}
          className="narrow"
          aria-label={text.title}
          onSubmit={(event) => {
            event.preventDefault();
            const body = Object.fromEntries(new FormData(event.currentTarget));
            command.mutate({ path: `/shops/${shop_id}/return-address`, body });
          }}
        >
          {FIELDS.map((name) => (
            <LineField
              key={name}
              name={name}
              label={text[name]}
              isRequired
              defaultValue={known?.[name] ?? ""}
              autoComplete="off"
            />
          ))}
          <ProblemNote error={command.error} />
          <button type="submit" className="main" disabled={command.isPending}>
            {text.save}
          </button>
        </Form>
      </details>
    </section>
  );
}
