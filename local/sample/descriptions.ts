import type { Facts } from "../../functions/products/product.ts";

/** Where the sample's marketplace shows pictures: nowhere that there is. */
const picture = (sku: string, n: number) => `https://gambar.pasar.example/${sku.toLowerCase()}-${n}.jpg`;
const pictures = (sku: string, count: number) =>
  Array.from({ length: count }, (_, place) => picture(sku, place + 1));

/** What is said of products (R6.6), from all that is asked to hardly more than a name; of the others nothing is. */
export const DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, Facts>>>> = {
  "shop-1": {
    "KBP-01": {
      name: "Kemeja Batik Pria Lengan Panjang",
      description:
        "Kemeja batik cap motif parang dari katun primisima, potongan reguler dengan lengan panjang berkancing. Cocok untuk kantor dan undangan. Karena dicap dengan tangan, letak motif pada tiap kemeja sedikit berbeda. Furing di bagian badan membuatnya tidak menerawang.",
      specification: {
        Bahan: "Katun primisima",
        Ukuran: "M (LD 104 cm), L (LD 110 cm), XL (LD 116 cm)",
        Warna: "Cokelat sogan",
        Berat: "280 g",
        "Isi paket": "1 kemeja, 1 kancing cadangan",
      },
      use_guidance: {
        id: "Cuci dengan tangan memakai sabun lerak dan air dingin, jangan diperas. Jemur di tempat teduh, setrika dari sisi dalam.",
        en: "Wash by hand in cold water with mild soap and do not wring. Dry in the shade, and iron it from the inside.",
      },
      pictures: pictures("KBP-01", 3),
    },
    "GKR-07": {
      name: "Gamis Katun Rayon Motif Bunga",
      description: "Gamis adem dari katun rayon, busui friendly, ada saku di sisi kanan.",
      specification: { Bahan: "Katun rayon", Panjang: "138 cm", "Lingkar dada": "110 cm" },
      use_guidance: { id: "Cuci terpisah pada pencucian pertama karena warna dapat luntur sedikit." },
      pictures: pictures("GKR-07", 2),
    },
    "KSV-12": {
      name: "Kerudung Voal",
      specification: { Ukuran: "110 x 110 cm" },
      pictures: pictures("KSV-12", 1),
    },
    "STG-02": {
      name: "Sarung Tenun Goyor",
      description:
        "Sarung goyor ditenun dengan alat bukan mesin di Pemalang, dari benang rayon yang jatuh dan dingin di kulit. Dipakai untuk salat, di rumah, dan pada acara adat. Warna dari pewarna tekstil, tidak luntur setelah dua kali cuci; serat kecil yang menonjol adalah tanda tenunan tangan.",
      specification: {
        Bahan: "Rayon",
        Ukuran: "120 x 210 cm",
        Asal: "Pemalang",
        Berat: "520 g",
        Isi: "1 helai",
      },
      pictures: pictures("STG-02", 3),
    },
  },
  "shop-2": {
    "EBT-21": {
      name: "Earphone Bluetooth TWS Pro",
      description:
        "Earphone nirkabel dengan peredam bising dan mikrofon ganda untuk rapat maupun musik. Baterai tahan enam jam, 24 jam dengan kotaknya; pengisian lewat USB-C. Tersambung ke dua perangkat sekaligus. Peredam bising bekerja terbaik untuk dengung mesin, tidak untuk suara orang.",
      specification: {
        Bluetooth: "5.3",
        Baterai: "45 mAh / 400 mAh",
        "Tahan air": "IPX4",
        Berat: "4,2 g per sisi",
        "Isi paket": "2 earphone, kotak, 3 pasang karet, kabel USB-C",
      },
      use_guidance: {
        id: "Buka kotak di dekat ponsel, lalu pilih TWS Pro di menu Bluetooth. Bersihkan karet dengan kain kering tiap minggu.",
        en: "Open the box close to the phone, then choose TWS Pro in its Bluetooth menu. Clean the tips with a dry cloth.",
      },
      pictures: pictures("EBT-21", 3),
    },
    "PBF-20": {
      name: "Power Bank 20000 mAh Fast Charging",
      description: "Power bank dengan dua keluaran dan layar persen.",
      specification: { Kapasitas: "20000 mAh", Keluaran: "22,5 W", Berat: "430 g", Isi: "1 power bank" },
      pictures: pictures("PBF-20", 2),
    },
    "KDC-02": { name: "Kabel C" },
    "KMT-87": {
      name: "Keyboard Mekanik 87 Tombol",
      specification: { Sakelar: "Merah", Sambungan: "USB-C", Lampu: "RGB" },
      use_guidance: { en: "Hold Fn and press F12 to change the light." },
    },
  },
  "shop-3": {
    "WAL-28": { name: "Wajan Anti Lengket 28 cm", description: "Wajan bagus, anti lengket." },
    "BKL-15": {
      name: "Blender Kaca 1,5 Liter",
      specification: { Daya: "350 W", Isi: "1,5 liter" },
      pictures: pictures("BKL-15", 1),
    },
    "KAG-25": {
      name: "Kopi Arabika Gayo 250 g",
      description: "Kopi arabika dari dataran tinggi Gayo, disangrai sedang setiap Senin.",
      specification: { Proses: "Giling basah", Ketinggian: "1.400 mdpl", Berat: "250 g" },
      use_guidance: {
        id: "Seduh 15 g kopi dengan 225 ml air 92 °C. Simpan rapat di tempat kering, habiskan dalam sebulan.",
        en: "Brew 15 g with 225 ml of water at 92 °C. Keep it closed in a dry place and use it within a month.",
      },
    },
  },
};
