import { Button } from "react-aria-components";
import type { Shapes } from "../api/client.ts";
import { useCommand } from "../api/command.ts";
import { ProblemNote } from "../parts/problem.tsx";
import { useWords, words } from "../texts/language.ts";
import { WaybillForm } from "../waybills/waybill-form.tsx";

const said = words({
  id: {
    title: "Kirim",
    brings: {
      platform: "Platform memesan kurir sekarang; kurir dan nomor resi tampil di sini.",
      own_carrier: "Serahkan paket kepada kurir, lalu tulis nomor resinya.",
      own_delivery: "Anda sendiri yang mengantar; tidak ada nomor resi.",
    },
    ship: { platform: "Pesan kurir dan kirim", own_carrier: "Kirim", own_delivery: "Barang sudah berangkat" },
  },
  en: {
    title: "Ship",
    brings: {
      platform: "The platform books a carrier now; carrier and waybill number are shown here.",
      own_carrier: "Hand the parcel to the carrier, then enter its waybill number.",
      own_delivery: "You bring it yourself; there is no waybill number.",
    },
    ship: { platform: "Book the carrier and ship", own_carrier: "Ship", own_delivery: "The goods have left" },
  },
});

type Ship = Shapes["Order"]["available_actions"][number];

/** The goods leave, by whichever way the order has (R2.1). */
export function ShipOrder({ order, ship }: { readonly order: Shapes["Order"]; readonly ship: Ship }) {
  const text = useWords(said);
  const command = useCommand();
  const { delivery_method: method } = order;
  return (
    <div>
      <ProblemNote error={command.error} />
      {ship.wants.includes("waybill") ? (
        <WaybillForm
          title={text.title}
          button={text.ship[method]}
          busy={command.isPending}
          onSay={(body) => command.mutate({ path: ship.href, body })}
        >
          <p className="quiet">{text.brings[method]}</p>
        </WaybillForm>
      ) : (
        <section className="card narrow" aria-label={text.title}>
          <h2>{text.title}</h2>
          <p>{text.brings[method]}</p>
          <Button
            className="main"
            isDisabled={command.isPending}
            onPress={() => command.mutate({ path: ship.href })}
          >
            {text.ship[method]}
          </Button>
        </section>
      )}
    </div>
  );
}
