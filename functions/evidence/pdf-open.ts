import { getDocumentProxy } from "unpdf";
import type { Why } from "./file.ts";

/** More pages than any proof has. */
const MOST_PAGES = 500;

/**
 * Whether PDF.js, the viewer inside Firefox, opens it, finds pages, and finds nothing in it that acts. It comes last:
 * by then everything in the file is bounded.
 */
export async function opensAsPdf(bytes: Buffer): Promise<Why | undefined> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>> | undefined;
  try {
    // A copy: the parser takes the bytes it is given for itself.
    document = await getDocumentProxy(new Uint8Array(bytes), {
      stopAtErrors: true,
      useSystemFonts: false,
      verbosity: 0,
    });
    if (document.numPages < 1) return "pdf_broken";
    if (document.numPages > MOST_PAGES) return "pdf_too_large";
    await document.getPage(1);
    const [scripts, files] = await Promise.all([document.getJSActions(), document.getAttachments()]);
    return scripts || files ? "pdf_active" : undefined;
  } catch (error) {
    return (error as Error).name === "PasswordException" ? "pdf_encrypted" : "pdf_broken";
  } finally {
    await document?.loadingTask.destroy();
  }
}
