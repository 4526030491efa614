import { words } from "../texts/language.ts";

/** What is amiss with a product, by the codes of its list. */
export const FINDING: {
  readonly id: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
} = words<Readonly<Record<string, string>>>({
  id: {
    name_missing: "Nama kosong",
    name_short: "Nama terlalu pendek",
    description_missing: "Deskripsi kosong",
    description_short: "Deskripsi terlalu pendek",
    specification_missing: "Spesifikasi kosong",
    specification_short: "Spesifikasi kurang",
    use_guidance_missing: "Cara pakai kosong",
    use_guidance_short: "Cara pakai terlalu pendek",
    use_guidance_one_language: "Cara pakai baru satu bahasa",
    pictures_missing: "Tanpa foto",
    pictures_short: "Foto kurang",
  },
  en: {
    name_missing: "No name",
    name_short: "Name too short",
    description_missing: "No description",
    description_short: "Description too short",
    specification_missing: "No specification",
    specification_short: "Specification too short",
    use_guidance_missing: "No use guidance",
    use_guidance_short: "Use guidance too short",
    use_guidance_one_language: "Use guidance in one language only",
    pictures_missing: "No pictures",
    pictures_short: "Too few pictures",
  },
});
