import { useWords, words } from "../texts/language.ts";
import { Picture } from "./picture.tsx";

const said = words({
  id: {
    title: "Foto",
    about: "Alamat foto (https) di tempat marketplace menyimpannya.",
    hosts: (hosts: string) => `Tempat yang diterima: ${hosts}.`,
    address: (n: number) => `Alamat foto ${n}`,
    picture: (n: number) => `Foto ${n}`,
    see: (n: number) => `Buka foto ${n}`,
    open: "Buka",
    add: "Tambah foto",
    remove: (n: number) => `Hapus foto ${n}`,
    gone: "Hapus",
    up: (n: number) => `Dahulukan foto ${n}`,
    first: "Dahulukan",
  },
  en: {
    title: "Pictures",
    about: "Addresses (https) of pictures where the marketplace keeps them.",
    hosts: (hosts: string) => `They may lie at: ${hosts}.`,
    address: (n: number) => `Address of picture ${n}`,
    picture: (n: number) => `Picture ${n}`,
    see: (n: number) => `Open picture ${n}`,
    open: "Open",
    add: "Add a picture",
    remove: (n: number) => `Remove picture ${n}`,
    gone: "Remove",
    up: (n: number) => `Show picture ${n} earlier`,
    first: "Earlier",
  },
});

interface Wanted {
  readonly pictures: readonly string[];
  /** Where policy lets pictures lie. */
  readonly hosts: readonly string[];
  /** What the API found wrong with one, by its place. */
  readonly wrongAt: (place: number) => string | undefined;
  readonly onChange: (pictures: readonly string[]) => void;
}

/** A product's pictures by their addresses, in the order in which they are shown. */
export function PictureFields({ pictures, hosts, wrongAt, onChange }: Wanted) {
  const text = useWords(said);
  const earlier = (place: number) =>
    onChange(
      pictures.map((one, at) => pictures[at === place ? place - 1 : at === place - 1 ? place : at] ?? one),
    );
  return (
    <fieldset>
      <legend>{text.title}</legend>
      <p className="quiet">
        {text.about} {hosts.length > 0 && text.hosts(hosts.join(", "))}
      </p>
      {pictures.map((address, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a picture that is typed has nothing but its place
        <div key={place} className="address">
          <input
            type="url"
            pattern="https://.+"
            required
            maxLength={500}
            aria-label={text.address(place + 1)}
            aria-invalid={wrongAt(place) !== undefined}
            value={address}
            onChange={({ target }) =>
              onChange(pictures.map((one, at) => (at === place ? target.value : one)))
            }
          />
          {address.startsWith("https://") && (
            <a href={address} target="_blank" rel="noreferrer noopener" aria-label={text.see(place + 1)}>
              {text.open}
            </a>
          )}
          <Picture address={address} label={text.picture(place + 1)} />
          {place > 0 && (
            <button type="button" aria-label={text.up(place + 1)} onClick={() => earlier(place)}>
              {text.first}
            </button>
          )}
          <button
            type="button"
            aria-label={text.remove(place + 1)}
            onClick={() => onChange(pictures.filter((_, at) => at !== place))}
          >
            {text.gone}
          </button>
          {wrongAt(place) && <p className="wrong">{wrongAt(place)}</p>}
        </div>
      ))}
      <button type="button" onClick={() => onChange([...pictures, ""])}>
        {text.add}
      </button>
    </fieldset>
  );
}
