import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    legend: "Penilaian",
    of: (count: number) => `${count} dari 5`,
    means: ["", "sangat buruk", "buruk", "cukup", "baik", "sangat baik"],
  },
  en: {
    legend: "Rating",
    of: (count: number) => `${count} of 5`,
    means: ["", "very bad", "bad", "fair", "good", "very good"],
  },
});

const ALL = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ALL)[number];

/** A rating as it is read: stars for the eye, a figure for the ear. */
export function Stars({ rating }: { readonly rating: number }) {
  const text = useWords(said);
  return (
    <span role="img" className="stars" aria-label={text.of(rating)}>
      {"★".repeat(rating)}
      <span className="unlit">{"☆".repeat(5 - rating)}</span>
    </span>
  );
}

interface Wanted {
  readonly legend?: string;
  readonly value: Rating | undefined;
  readonly onChoose: (rating: Rating) => void;
}

/** A rating as it is given: five radio buttons, of which the eye sees stars; what each means is said. */
export function StarsField({ legend, value, onChoose }: Wanted) {
  const text = useWords(said);
  return (
    <fieldset className="stars-field">
      <legend>{legend ?? text.legend}</legend>
      {ALL.map((one) => (
        <label key={one} className={value !== undefined && one <= value ? "lit" : undefined}>
          <input
            type="radio"
            name="rating"
            required
            aria-label={`${text.of(one)}, ${text.means[one]}`}
            checked={value === one}
            onChange={() => onChoose(one)}
          />
          <span aria-hidden="true">{value !== undefined && one <= value ? "★" : "☆"}</span>
        </label>
      ))}
      <span className="quiet" aria-hidden="true">
        {value === undefined ? "" : text.means[value]}
      </span>
    </fieldset>
  );
}
