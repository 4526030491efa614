import { describe, expect, it } from "vitest";
import * as replies from "../../../console/auto-replies/draft.ts";
import * as products from "../../../console/products/draft.ts";

describe("What is edited and not changed is sent as it was", () => {
  it("holds for automatic replies, whatever hours they have", () => {
    const body = {
      enabled: true,
      hours: {
        week: {
          monday: [{ opens: "09:00", closes: "24:00" }],
          saturday: [{ opens: "20:00", closes: "02:00", next_day: true as const }],
        },
        special_days: [{ from: "2026-03-18", until: "2026-03-24", name: "Libur Lebaran", spans: [] }],
        closed_on: ["public_holiday" as const],
      },
      replies: [
        {
          code: "shipping",
          trigger: "keyword" as const,
          keywords: ["kirim", "nomor resi"],
          template: { id: { body: "Besok." }, en: { body: "Tomorrow." } },
          enabled: true,
        },
        {
          code: "hello",
          trigger: "first_contact" as const,
          template: { en: { body: "Hi." } },
          enabled: false,
        },
      ],
    };
    const variables = { keyword: [], outside_hours: [], first_contact: [] };
    const published = { ...body, shop_id: "s", version: 3, variables };
    expect(replies.bodyOf(replies.draftOf(published))).toEqual(body);
  });

  it("holds for a product", () => {
    const facts = {
      name: "Kaos",
      description: "Katun.\n\nAdem.",
      specification: { bahan: "katun", ukuran: "L" },
      use_guidance: { en: "Wash by hand." },
      pictures: ["https://img.example/1.jpg"],
    };
    const known = { product_id: "p", shop_id: "s", sku: "a", product_key: "a", reviews: "/r", version: 2 };
    const product = { ...facts, ...known, updated_at: "2026-03-01T00:00:00+07:00" };
    expect(products.bodyOf(products.draftOf(product))).toEqual(facts);
  });

  it("leaves out what is not written", () => {
    const nothing = { enabled: false, hours: { week: { monday: [] } }, replies: [] };
    expect(replies.bodyOf(nothing)).toEqual({ enabled: false, replies: [] });
    const row = { key: "1", name: " ", value: "katun" };
    const draft = { name: " Kaos ", description: " ", specification: [row], id: "", en: "", pictures: [""] };
    expect(products.bodyOf(draft)).toEqual({ name: "Kaos" });
  });
});
