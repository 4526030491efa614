import { useState } from "react";
import { Button, DropZone, FileTrigger, Label, ProgressBar, Text } from "react-aria-components";
import { type Announced, announce, type SignedForm, upload } from "../api/upload.ts";
import { useWords, words } from "../texts/language.ts";
import { ProblemNote } from "./problem.tsx";

const said = words({
  id: {
    drop: "Tarik berkas ke sini, atau",
    choose: "Pilih berkas",
    sending: (name: string) => `Mengunggah ${name}`,
  },
  en: {
    drop: "Drag a file here, or",
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
  readonly onSent: () => void;
}

/** Where a file is dropped or chosen, and how far it is on its way. */
export function FileDrop({ label, accepts, sign, onSent }: Wanted) {
  const text = useWords(said);
  const [sending, send] = useState<{ readonly name: string; readonly part: number } | undefined>(undefined);
  const [error, fail] = useState<unknown>(undefined);
  async function take(file: File | undefined) {
    if (file === undefined) return;
    fail(undefined);
    send({ name: file.name, part: 0 });
    try {
      const form = await sign(await announce(file));
      await upload(form, file, (part) => send({ name: file.name, part }));
      onSent();
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
        const item = items.find((one) => one.kind === "file");
        if (item?.kind === "file") await take(await item.getFile());
      }}
    >
      <Text slot="label">{text.drop}</Text>
      <FileTrigger acceptedFileTypes={accepts} onSelect={(files) => void take(files?.[0])}>
        <Button aria-label={`${text.choose}: ${label}`}>{text.choose}</Button>
      </FileTrigger>
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
      <ProblemNote error={error} />
    </DropZone>
  );
}
