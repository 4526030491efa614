import { Form } from "react-aria-components";
import type { Shapes } from "../api/client.ts";
import type { Command } from "../api/command.ts";
import { Copy } from "../parts/copy.tsx";
import { useWords, words } from "../texts/language.ts";
import { saidWaybill, WaybillFields } from "../waybills/waybill-fields.tsx";

const said = words({
  id: {
    title: "Kirim barangnya kembali",
    steps: "Langkah pengembalian",
    pack: "Kemas barangnya dengan baik, seperti waktu Anda terima. Foto isinya sebelum ditutup.",
    send: "Kirim dengan kurir pilihan Anda ke alamat ini:",
    type: "Ketik nomor resinya di sini, supaya kami dan penjual dapat melihat paketnya.",
    address: "Alamat pengembalian",
    form: "Nomor resi pengembalian",
    button: "Barang sudah dikirim",
  },
  en: {
    title: "Send the goods back",
    steps: "How to send them back",
    pack: "Pack the goods well, as you got them. Take a picture of what is inside before you close it.",
    send: "Send them with a carrier of your choice to this address:",
    type: "Type its waybill number here, so that we and the seller can see the parcel.",
    address: "Return address",
    form: "Waybill of the return",
    button: "The goods are sent",
  },
});

interface Offered {
  readonly refund: Shapes["Refund"];
  readonly command: Command;
  readonly href: string;
}

/** How goods go back (R3.4): where to, and the number of the parcel, looked at while it is typed. */
export function ReturnGoods({ refund, command, href }: Offered) {
  const text = useWords(said);
  const { return_address: address } = refund;
  if (address === undefined) return null;
  const lines = [address.recipient, address.street, `${address.city} ${address.postal_code}`, address.phone];
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ol className="steps" aria-label={text.steps}>
        <li>{text.pack}</li>
        <li>
          {text.send}
          <address aria-label={text.address}>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
          <Copy value={lines.join("\n")} label={text.address} />
        </li>
        <li>
          {text.type}
          <Form
            className="narrow"
            aria-label={text.form}
            onSubmit={(event) => {
              event.preventDefault();
              command.mutate({ path: href, body: saidWaybill(new FormData(event.currentTarget)) });
            }}
          >
            <WaybillFields />
            <button type="submit" className="main" disabled={command.isPending}>
              {text.button}
            </button>
          </Form>
        </li>
      </ol>
    </section>
  );
}
