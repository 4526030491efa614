let last = Math.floor(Math.random() * 9_000_000_000);

/** A parcel with a number that looks right and that nobody has. */
export function aParcel(): { readonly carrier: "jnt"; readonly waybill: string } {
  last += 1;
  return { carrier: "jnt", waybill: `JP${String(last).padStart(10, "0")}` };
}
