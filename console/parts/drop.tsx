import { useState } from "react";
import { Button, DropZone, FileTrigger, Label, ProgressBar, Text } from "react-aria-components";
import { type Announced, announce, type SignedForm, upload } from "../api/upload.ts";
import { useWords, words } from "../texts/language.ts";
import { ProblemNote } from "./problem.tsx";

const said = words({
  id: {
    drop: "Tarik berkas ke sini, atau",
    refused: (name: string) => `${name}: jenis berkas ini tidak diterima di sini.`,
    choose: "Pilih berkas",
    sending: (name: string) => `Mengunggah ${name}`,
  },
  en: {
    drop: "Drag a file here, or",
    refused: (name: string) => `${name}: this type of file is not taken here.`,
    choose: "Choose a file",
    sending: (name: string) => `Uploading ${name}`,
  },
});

interface Wanted {
  /** What the file is for: the item of the checklist. */
  readonly label: string;
  readonly accepts: readonly string[];
  /** Asks the API for a form for this file. */
  readonly sign: (file: Announced) => Promise<SignedForm>;
  /** The file is with the bucket; whether it is taken the API says a little later. */
  readonly onSent?: () => void;
}

/** Where files are dropped or chosen, and how far each is on its way. */
export function FileDrop({ label, accepts, sign, onSent }: Wanted) {
  const text = useWords(said);
  const [sending, send] = useState<{ readonly name: string; readonly part: number } | undefined>(undefined);
  const [error, fail] = useState<unknown>(undefined);
  const [refused, refuse] = useState<readonly string[]>([]);
  async function take(files: readonly File[]) {
    fail(undefined);
    refuse(files.filter(({ type }) => !accepts.includes(type)).map(({ name }) => name));
    for (const file of files.filter(({ type }) => accepts.includes(type))) await takeOne(file);
  }
  async function takeOne(file: File) {
    send({ name: file.name, part: 0 });
    try {
      const form = await sign(await announce(file));
      await upload(form, file, (part) => send({ name: file.name, part }));
      onSent?.();
    } catch (why) {
      fail(why);
    } finally {
      send(undefined);
    }
  }
  return (
    <DropZone
      className="drop"
      aria-label={label}
      onDrop={async ({ items }) => {
        const dropped = items.filter((one) => one.kind === "file");
        await take(await Promise.all(dropped.map((one) => one.getFile())));
      }}
    >
      <span className="actions">
        <Text slot="label">{text.drop}</Text>
        <FileTrigger
          acceptedFileTypes={accepts}
          allowsMultiple
          onSelect={(files) => void take([...(files ?? [])])}
        >
          <Button aria-label={`${text.choose}: ${label}`}>{text.choose}</Button>
        </FileTrigger>
      </span>
      {sending && (
        <ProgressBar value={sending.part * 100}>
          {({ percentage, valueText }) => (
            <>
              <Label>{text.sending(sending.name)}</Label> <span>{valueText}</span>
              <progress max={100} value={percentage ?? 0} aria-hidden="true" />
            </>
          )}
        </ProgressBar>
      )}
      <div aria-live="polite">
        {refused.map((name) => (
          <p key={name} className="wrong">
            {text.refused(name)}
          </p>
        ))}
      </div>
      <ProblemNote error={error} />
    </DropZone>
  );
}
