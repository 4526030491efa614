import type { Client, Json } from "../client.ts";
import { Refused } from "../endpoints.ts";
import { lookFor } from "./patience.ts";
import { PICTURE, PICTURE_SAID } from "./picture.ts";

/** Uploads a picture below a path, as whoever it is; answers its id as soon as it was sent. */
export async function upload(client: Client, path: string, as: string, more: object = {}): Promise<string> {
  // Under no key that comes again: a form is good for ten minutes only.
  const { status, body } = await client.call("POST", `${path}/files`, { ...PICTURE_SAID, ...more }, { as });
  if (status !== 201) throw new Refused(`The sample's upload was answered ${status}: ${body?.detail}`);
  await send(body.form);
  return body.file.file_id;
}

/** Waits until files below a path were looked through and accepted. */
export async function accepted(
  client: Client,
  path: string,
  as: string,
  files: readonly string[],
): Promise<void> {
  await Promise.all(files.map((file) => isAccepted(client, `${path}/files/${file}`, as)));
}

async function send({ url, fields }: Json): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields as Record<string, string>)) body.append(name, value);
  body.append("file", new Blob([new Uint8Array(PICTURE)]), "file");
  const { status } = await fetch(url, { method: "POST", body });
  if (status !== 204) throw new Refused(`The sample's file was answered ${status}.`);
}

async function isAccepted(client: Client, path: string, as: string): Promise<void> {
  let last: unknown;
  const isSo = await lookFor(async () => {
    const { status, body } = await client.call("GET", path, undefined, { as });
    last = body?.file?.status ?? status;
    return last === "accepted" ? true : undefined;
  });
  if (!isSo) throw new Refused(`The sample's file is ${last} after a minute.`);
}
