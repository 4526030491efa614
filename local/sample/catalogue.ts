/** What the sample's shops sell: names as Indonesian shops write them, prices in whole rupiah. */
export interface Product {
  readonly name: string;
  readonly sku: string;
  readonly price: number;
}

/** By shop: clothes, electronics, household. */
export const CATALOGUE: Readonly<Record<string, readonly Product[]>> = {
  "shop-1": [
    { name: "Kemeja Batik Pria Lengan Panjang", sku: "KBP-01", price: 189_000 },
    { name: "Gamis Katun Rayon Motif Bunga", sku: "GKR-07", price: 245_000 },
    { name: "Kerudung Segi Empat Voal", sku: "KSV-12", price: 49_500 },
    { name: "Celana Chino Slim Fit", sku: "CCS-03", price: 159_900 },
    { name: "Sarung Tenun Goyor", sku: "STG-02", price: 325_000 },
    { name: "Kaos Polos Cotton Combed 30s", sku: "KPC-30", price: 38_750 },
  ],
  "shop-2": [
    { name: "Earphone Bluetooth TWS Pro", sku: "EBT-21", price: 219_000 },
    { name: "Power Bank 20000 mAh Fast Charging", sku: "PBF-20", price: 279_000 },
    { name: "Kabel Data Type-C 2 Meter", sku: "KDC-02", price: 27_500 },
    { name: "Lampu Belajar LED Lipat", sku: "LBL-04", price: 96_000 },
    { name: "Keyboard Mekanik 87 Tombol", sku: "KMT-87", price: 489_000 },
  ],
  "shop-3": [
    { name: "Wajan Anti Lengket 28 cm", sku: "WAL-28", price: 134_900 },
    { name: "Rak Bumbu Dapur Bambu", sku: "RBD-05", price: 88_000 },
    { name: "Blender Kaca 1,5 Liter", sku: "BKL-15", price: 412_000 },
    { name: "Sprei Katun Jepang 180 x 200", sku: "SKJ-18", price: 298_500 },
    { name: "Kopi Arabika Gayo 250 g", sku: "KAG-25", price: 76_000 },
  ],
};

/** Where returned goods go, for the shops that said so; shop-3 never did (R3.4). */
export const RETURN_ADDRESSES = {
  "shop-1": {
    recipient: "Gudang Retur Batik Nusantara",
    phone: "+62 21 5550 1001",
    street: "Jl. Kebon Jeruk Raya No. 27",
    city: "Jakarta Barat",
    postal_code: "11530",
  },
  "shop-2": {
    recipient: "Retur Elektronika Jaya",
    phone: "+62 31 5550 2002",
    street: "Jl. Raya Darmo No. 88",
    city: "Surabaya",
    postal_code: "60264",
  },
} as const;

/** Where the sample's buyers live: the city that their orders go to. */
export const HOMES: Readonly<Record<string, string>> = {
  "buyer-1": "Jakarta Selatan",
  "buyer-2": "Kota Bandung",
  "buyer-3": "Kab. Sleman",
  "buyer-4": "Denpasar",
  "buyer-5": "Makassar",
};

/** What the sample's shops and buyers are called in letters. */
export const NAMES: Readonly<Record<string, string>> = {
  "shop-1": "Batik Nusantara",
  "shop-2": "Elektronika Jaya",
  "shop-3": "Dapur Ibu",
  "buyer-1": "Sari",
  "buyer-2": "Budi",
  "buyer-3": "Dewi",
  "buyer-4": "Wayan",
  "buyer-5": "Andi",
};
