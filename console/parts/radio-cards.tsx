import type { ReactNode } from "react";

interface Wanted {
  readonly legend: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly more?: ReactNode }[];
  readonly onChoose: (value: string) => void;
}

/** One of a few that each want a word of explanation: large enough for a thumb. */
export function RadioCards({ legend, name, value, choices, onChoose }: Wanted) {
  return (
    <fieldset className="radio-cards">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            required
            checked={value === choice.value}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.label}
            {choice.more && <span className="quiet">{choice.more}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
