import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { rupiah } from "../format/rupiah.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";
import { useReasons } from "./reasons.ts";
import { REFUND_TYPE } from "./refund-words.ts";

const said = words({
  id: {
    facts: "Pengembalian dana yang diminta",
    case: "Nomor kasus",
    type: "Jenis",
    asked: "Diminta",
    firstAsked: "Semula diminta",
    at: "Pada",
    goods: "Barang",
    reason: "Alasan",
    rejected: "Alasan penolakan",
    from: "Dananya",
    funding: { held: "masih ditahan dari pesanan ini", released: "diambil dari saldo toko" },
    missing: "Saldo toko kurang",
    buyer: "Penjelasan pembeli",
    seller: "Penjelasan penjual",
    address: "Alamat pengembalian",
    parcel: "Kiriman kembali",
    sent: "dikirim",
    arrived: "tiba",
    paid: "Dana dikembalikan",
    settlement: {
      pending: "sedang dipindahkan",
      settled: "sudah diterima",
      failed: "pemindahan gagal, akan diulang",
    },
  },
  en: {
    facts: "The refund that is asked for",
    case: "Case number",
    type: "Type",
    asked: "Asked for",
    firstAsked: "Asked for at first",
    at: "On",
    goods: "Goods",
    reason: "Reason",
    rejected: "Rejected because",
    from: "The money",
    funding: { held: "is still held from this order", released: "comes out of the shop's balance" },
    missing: "The shop's balance is short by",
    buyer: "The buyer's words",
    seller: "The seller's words",
    address: "Return address",
    parcel: "Parcel back",
    sent: "sent",
    arrived: "arrived",
    paid: "Refunded",
    settlement: {
      pending: "is on its way",
      settled: "has arrived",
      failed: "could not be moved, and is tried again",
    },
  },
});

/** What a refund is about, as both sides see it: what is asked, of what money, and what is missing (R3.5). */
export function RefundFacts({ refund }: { readonly refund: Shapes["Refund"] }) {
  const text = useWords(said);
  const type = useWords(REFUND_TYPE);
  const language = useLanguage();
  const reasons = useReasons(refund);
  const { return_address: address, return_shipment: parcel, payment, texts = {} } = refund;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [text.case, refund.refund_id],
    [text.type, type[refund.type]],
    [text.asked, rupiah(refund.amount)],
    [text.firstAsked, refund.asked && rupiah(refund.asked)],
    [text.at, instant(refund.created_at, language)],
    [text.goods, refund.lines.map((line) => `${line.quantity} × ${line.product_name}`).join(", ")],
    [text.reason, reasons.asked],
    [text.from, text.funding[refund.funding]],
    [text.missing, refund.missing && rupiah(refund.missing)],
    [text.buyer, texts.request],
    [text.rejected, reasons.rejected],
    [text.seller, texts.rejection],
    [
      text.address,
      address &&
        [address.recipient, address.street, `${address.city} ${address.postal_code}`, address.phone].join(
          ", ",
        ),
    ],
    [
      text.parcel,
      parcel &&
        [
          `${parcel.carrier} ${parcel.waybill}`,
          `${text.sent} ${instant(parcel.shipped_at, language)}`,
          ...(parcel.delivered_at ? [`${text.arrived} ${instant(parcel.delivered_at, language)}`] : []),
        ].join(", "),
    ],
    [text.paid, payment && `${rupiah(payment.amount)}, ${text.settlement[payment.settlement]}`],
  ];
  return (
    <section aria-label={text.facts} className="card">
      <h2>{text.facts}</h2>
      <dl>
        {rows.flatMap(([name, value]) =>
          value === undefined || value === ""
            ? []
            : [<dt key={name}>{name}</dt>, <dd key={`${name}:`}>{value}</dd>],
        )}
      </dl>
    </section>
  );
}
