import { useState } from "react";
import { Form } from "react-aria-components";
import { api, type Shapes } from "../api/client.ts";
import { LineField } from "../parts/fields.tsx";
import { EVENT_GROUP } from "../texts/event-groups.ts";
import { eventText } from "../texts/events.ts";
import { useLanguage, useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    url: "Alamat server (https)",
    description: "Keterangan",
    types: "Peristiwa yang dikirim",
    all: "Semua",
    group: (name: string) => `Semua ${name}.…`,
    some: (chosen: number, all: number) => `${chosen} dari ${all} dipilih`,
  },
  en: {
    url: "Address of the server (https)",
    description: "Description",
    types: "Events that are sent",
    all: "All of them",
    group: (name: string) => `All of ${name}.…`,
    some: (chosen: number, all: number) => `${chosen} of ${all} chosen`,
  },
});

interface Wanted {
  readonly title: string;
  readonly button: string;
  readonly busy: boolean;
  readonly webhook?: Shapes["Webhook"];
  readonly onSend: (body: { url: string; types: readonly string[]; description?: string }) => void;
}

/** Where events go, and which: one by one, all of a group, or all there are (R8.3). */
export function WebhookForm({ title, button, busy, webhook, onSend }: Wanted) {
  const text = useWords(said);
  const names = useWords(EVENT_GROUP);
  const language = useLanguage();
  const { data } = api.useQuery("get", "/event-types");
  const [types, choose] = useState<readonly string[]>(webhook?.types ?? []);
  const all = (data?.items ?? []).map(({ type }) => type);
  const groups = [...new Set(all.map((type) => type.split(".")[0] ?? ""))];
  const toggle = (pattern: string, on: boolean, within: readonly string[] = []) =>
    choose(
      on
        ? [...types.filter((one) => !within.includes(one)), pattern]
        : types.filter((one) => one !== pattern),
    );
  const everything = types.includes("*");
  return (
    <Form
      className="card"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        const { url, description } = Object.fromEntries(new FormData(event.currentTarget));
        onSend({ url: String(url), types, ...(description ? { description: String(description) } : {}) });
      }}
    >
      <h2>{title}</h2>
      <div className="values">
        <LineField
          label={text.url}
          name="url"
          type="url"
          isRequired
          most={500}
          {...(webhook ? { defaultValue: webhook.url } : {})}
        />
        <LineField
          label={text.description}
          name="description"
          most={200}
          {...(webhook?.description ? { defaultValue: webhook.description } : {})}
        />
      </div>
      <fieldset>
        <legend>{text.types}</legend>
        <Check label={text.all} on={everything} onChange={(on) => choose(on ? ["*"] : [])} />
        {!everything &&
          groups.map((group) => {
            const own = all.filter((type) => type.startsWith(`${group}.`));
            const whole = types.includes(`${group}.*`);
            const chosen = whole ? own.length : own.filter((type) => types.includes(type)).length;
            return (
              <details key={group} className="line">
                <summary>
                  <span>{group}</span>{" "}
                  <span className="quiet">
                    {[names[group], chosen > 0 && text.some(chosen, own.length)].filter(Boolean).join(" · ")}
                  </span>
                </summary>
                <Check
                  label={text.group(group)}
                  on={whole}
                  onChange={(on) => toggle(`${group}.*`, on, own)}
                />
                {!whole &&
                  own.map((type) => (
                    <Check
                      key={type}
                      label={`${type} (${eventText(type, language)})`}
                      on={types.includes(type)}
                      onChange={(on) => toggle(type, on)}
                    />
                  ))}
              </details>
            );
          })}
      </fieldset>
      <button type="submit" className="main" disabled={busy || types.length === 0}>
        {button}
      </button>
    </Form>
  );
}

interface Checked {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Check({ label, on, onChange }: Checked) {
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
