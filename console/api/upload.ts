/** A form that the API signed: it takes just the file that was announced. */
export interface SignedForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the API wants to know of a file before it signs a form for it. */
export interface Announced {
  readonly name: string;
  readonly content_type: string;
  readonly bytes: number;
  /** SHA-256 in base64. */
  readonly sha256: string;
}

/** What a file is, read from the file itself. */
export async function announce(file: File): Promise<Announced> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  const sha256 = btoa(String.fromCharCode(...digest));
  return { name: file.name.slice(0, 255), content_type: file.type, bytes: file.size, sha256 };
}

/** Posts a file by its form; says how far it is, from 0 to 1. Throws where the bucket refuses or is not reached. */
export function upload(
  { url, fields }: SignedForm,
  file: File,
  onProgress: (part: number) => void,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () =>
      request.status < 300 ? done() : failed(new Error(`the bucket answered ${request.status}`));
    request.onerror = () => failed(new TypeError("the bucket was not reached"));
    request.open("POST", url);
    request.send(form);
  });
}
