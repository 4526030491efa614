import { useState } from "react";
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from "react-aria-components";
import { rupiah } from "../format/rupiah.ts";

interface Said extends Omit<TextFieldProps, "children"> {
  readonly label: string;
  /** What is wanted, before anything is wrong. */
  readonly help?: string;
  readonly most?: number;
}

/** One line of text. */
export function LineField({ label, help, most, ...field }: Said) {
  return (
    <TextField {...field} {...(most ? { maxLength: most } : {})}>
      <Label>{label}</Label>
      <Input />
      {help && <Text slot="description">{help}</Text>}
      <FieldError />
    </TextField>
  );
}

/** Some lines of text, with how many characters there may be. */
export function TextsField({ label, help, most = 1000, ...field }: Said) {
  const [measured, measure] = useState(String(field.defaultValue ?? "").length);
  // Where a page holds the words it may also empty the field.
  const length = field.value === undefined ? measured : String(field.value).length;
  return (
    <TextField
      {...field}
      maxLength={most}
      onChange={(value) => {
        measure(value.length);
        field.onChange?.(value);
      }}
    >
      <Label>{label}</Label>
      <TextArea rows={4} />
      <Text slot="description">
        {help} <span className="number">{`${length}/${most}`}</span>
      </Text>
      <FieldError />
    </TextField>
  );
}

/** An amount of whole rupiah: what is typed is read back as it is written, so that a nought too many is seen. */
export function RupiahField({ label, help, ...field }: Said) {
  const [typed, read] = useState(String(field.defaultValue ?? field.value ?? ""));
  const amount = Number(typed.replaceAll(/\D/g, ""));
  return (
    <TextField
      {...field}
      inputMode="numeric"
      onChange={(value) => {
        read(value);
        field.onChange?.(value);
      }}
    >
      <Label>{label}</Label>
      <Input />
      <Text slot="description">{typed === "" ? help : `${rupiah(amount)}${help ? ` · ${help}` : ""}`}</Text>
      <FieldError />
    </TextField>
  );
}

interface Choices {
  readonly label: string;
  readonly name?: string;
  readonly value?: string;
  readonly required?: boolean;
  /** What stands first and chooses nothing. */
  readonly none?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose?: (value: string) => void;
}

/** One of a few: the browser's own, which every phone and screen reader knows. */
export function ChoiceField({ label, name, value, required, none, choices, onChoose }: Choices) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        name={name}
        required={required}
        {...(onChoose
          ? { value: value ?? "", onChange: (event) => onChoose(event.target.value) }
          : { defaultValue: value ?? "" })}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
