import { useWords, words } from "../texts/language.ts";
import type { Row } from "./draft.ts";

const said = words({
  id: {
    title: "Spesifikasi",
    about: "Ukuran, bahan, warna, berat, isi paket: satu baris untuk satu hal.",
    name: (n: number) => `Baris ${n}: hal`,
    value: (n: number) => `Baris ${n}: isi`,
    names: "Hal",
    values: "Isi",
    twice: (name: string) => `“${name}” tertulis dua kali: hanya yang terakhir tersimpan.`,
    add: "Tambah baris",
    remove: (n: number) => `Hapus baris ${n}`,
    gone: "Hapus",
  },
  en: {
    title: "Specification",
    about: "Size, material, colour, weight, what is in the box: one line for each.",
    name: (n: number) => `Line ${n}: what`,
    value: (n: number) => `Line ${n}: value`,
    names: "What",
    values: "Value",
    twice: (name: string) => `“${name}” is there twice: only the last one is saved.`,
    add: "Add a line",
    remove: (n: number) => `Remove line ${n}`,
    gone: "Remove",
  },
});

interface Wanted {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
}

/** A specification, line by line. */
export function SpecificationFields({ rows, onChange }: Wanted) {
  const text = useWords(said);
  const change = (key: string, more: Partial<Row>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...more } : row)));
  const names = rows.map(({ name }) => name.trim()).filter(Boolean);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  return (
    <fieldset>
      <legend>{text.title}</legend>
      <p className="quiet">{text.about}</p>
      {rows.map((row, place) => (
        <div key={row.key} className="pair">
          <input
            aria-label={text.name(place + 1)}
            placeholder={text.names}
            maxLength={60}
            value={row.name}
            onChange={({ target }) => change(row.key, { name: target.value })}
          />
          <input
            aria-label={text.value(place + 1)}
            placeholder={text.values}
            maxLength={300}
            value={row.value}
            onChange={({ target }) => change(row.key, { value: target.value })}
          />
          <button
            type="button"
            aria-label={text.remove(place + 1)}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            {text.gone}
          </button>
        </div>
      ))}
      <div aria-live="polite">{twice && <p className="wrong">{text.twice(twice)}</p>}</div>
      <button
        type="button"
        onClick={() => onChange([...rows, { key: crypto.randomUUID(), name: "", value: "" }])}
      >
        {text.add}
      </button>
    </fieldset>
  );
}
