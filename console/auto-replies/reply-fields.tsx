import { useRef } from "react";
import { FieldError, Label, Text, TextArea, TextField } from "react-aria-components";
import { LineField } from "../parts/fields.tsx";
import { useWords, words } from "../texts/language.ts";
import type { DraftReply } from "./draft.ts";
import { TRIGGER, TRIGGER_MORE, VARIABLE } from "./reply-words.ts";

const said = words({
  id: {
    on: "Menyala",
    off: "Mati",
    enabled: "Balasan ini menyala",
    code: "Nama balasan",
    code_help: "Huruf kecil, angka dan garis bawah; hanya Anda yang melihatnya.",
    keywords: "Kata kunci, satu per baris",
    keywords_help: "Bentuk lain ikut dikenali: “kirim” juga menemukan “dikirim”.",
    body: { id: "Teks bahasa Indonesia", en: "Teks bahasa Inggris" },
    body_help: "Satu bahasa cukup; dengan dua bahasa setiap pembeli membaca bahasanya.",
    insert: (name: string, into: string) => `Sisipkan ${name} ke ${into}`,
    up: "Dahulukan",
    remove: "Hapus balasan ini",
  },
  en: {
    on: "On",
    off: "Off",
    enabled: "This reply is on",
    code: "Name of the reply",
    code_help: "Small letters, figures and underscores; you alone see it.",
    keywords: "Keywords, one on each line",
    keywords_help: "Other forms are known too: “kirim” finds “dikirim” as well.",
    body: { id: "Indonesian text", en: "English text" },
    body_help: "One language is enough; with two every buyer reads their own.",
    insert: (name: string, into: string) => `Insert ${name} into ${into}`,
    up: "Ask earlier",
    remove: "Remove this reply",
  },
});

interface Wanted {
  readonly reply: DraftReply;
  readonly variables: readonly string[];
  /** What the API found wrong with it. */
  readonly wrong?: string | undefined;
  readonly opened: boolean;
  readonly onChange: (reply: DraftReply) => void;
  readonly onRemove: () => void;
  /** Absent where it is asked first of its kind already. */
  readonly onUp?: (() => void) | undefined;
}

const LANGUAGES = ["id", "en"] as const;

/** One automatic reply: what brings it, what it says in both languages, whether it is on (R6.2). */
export function ReplyFields({ reply, variables, wrong, opened, onChange, onRemove, onUp }: Wanted) {
  const text = useWords(said);
  const triggers = useWords(TRIGGER);
  const more = useWords(TRIGGER_MORE);
  const { code, trigger, keywords, enabled } = reply;
  return (
    <details
      className="card reply"
      open={opened || wrong !== undefined}
      // What is wanted of a reply that is folded up has to be seen.
      onInvalidCapture={({ currentTarget }) => {
        currentTarget.open = true;
      }}
    >
      <summary>
        <strong>{triggers[trigger]}</strong> <span className="code">{code}</span>{" "}
        <span className={`pill ${enabled ? "good" : ""}`}>{enabled ? text.on : text.off}</span>
      </summary>
      <fieldset>
        <legend className="unseen">{`${triggers[trigger]} ${code}`}</legend>
        <p className="quiet">{more[trigger]}</p>
        {wrong && <p className="wrong">{wrong}</p>}
        <label className="check">
          <input
            type="checkbox"
            checked={enabled}
            onChange={({ target }) => onChange({ ...reply, enabled: target.checked })}
          />
          <span>{text.enabled}</span>
        </label>
        <div className="reply-texts">
          <LineField
            label={text.code}
            help={text.code_help}
            isRequired
            pattern="[a-z][a-z0-9_]*"
            most={40}
            value={code}
            onChange={(next) => onChange({ ...reply, code: next })}
          />
          {trigger === "keyword" && (
            <TextField
              isRequired
              value={keywords}
              onChange={(next) => onChange({ ...reply, keywords: next })}
            >
              <Label>{text.keywords}</Label>
              <TextArea rows={4} />
              <Text slot="description">{text.keywords_help}</Text>
              <FieldError />
            </TextField>
          )}
        </div>
        <div className="reply-texts">
          {LANGUAGES.map((language) => (
            <Body
              key={language}
              label={text.body[language]}
              value={reply[language]}
              isWanted={reply.id.trim() === "" && reply.en.trim() === ""}
              variables={variables}
              onChange={(next) => onChange({ ...reply, [language]: next })}
            />
          ))}
        </div>
        <p className="quiet">{text.body_help}</p>
        <div className="actions">
          {onUp && (
            <button type="button" onClick={onUp}>
              {text.up}
            </button>
          )}
          <button type="button" className="danger" onClick={onRemove}>
            {text.remove}
          </button>
        </div>
      </fieldset>
    </details>
  );
}

interface Written {
  readonly label: string;
  readonly value: string;
  /** Nothing is written in either language. */
  readonly isWanted: boolean;
  readonly variables: readonly string[];
  readonly onChange: (value: string) => void;
}

const MOST = 1000;

/** The text in one language; its variables are put in where the caret is. */
function Body({ label, value, isWanted, variables, onChange }: Written) {
  const text = useWords(said);
  const names = useWords(VARIABLE);
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (variable: string) => {
    const field = area.current;
    if (field === null) return;
    field.setRangeText(`{{${variable}}}`, field.selectionStart, field.selectionEnd, "end");
    onChange(field.value);
    field.focus();
  };
  return (
    <div>
      <TextField value={value} onChange={onChange} maxLength={MOST} isRequired={isWanted}>
        <Label>{label}</Label>
        <TextArea ref={area} rows={5} />
        <Text slot="description" className="number">{`${value.length}/${MOST}`}</Text>
        <FieldError />
      </TextField>
      <div className="actions variables">
        {variables.map((variable) => (
          <button
            key={variable}
            type="button"
            aria-label={text.insert(names[variable] ?? variable, label)}
            onClick={() => insert(variable)}
          >
            + {names[variable] ?? variable}
          </button>
        ))}
      </div>
    </div>
  );
}
