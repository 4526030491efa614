import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkPdf } from "../../../functions/evidence/pdf.ts";
import { pdf, pdfBomb, stream } from "../../integration/support/evidence-files.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
/** A list of objects that is itself compressed. */
const listed = (
  object: string,
  dict = "",
  filter = "/FlateDecode",
  body: (list: Buffer) => Buffer = deflateSync,
) => stream(`/Type /ObjStm /N 1 /First 5 ${dict} /Filter ${filter}`, body(bytes(`9 0  ${object}`)));
const SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const PACKED = deflateSync(bytes("0 0 100 50 re f"));
/** As old makers of PDF write bytes: five letters for four of them. */
const ascii85 = (data: Buffer) => {
  const padded = Buffer.concat([data, Buffer.alloc(3)]);
  let written = "";
  for (let at = 0; at < data.length; at += 4) {
    let value = padded.readUInt32BE(at);
    const five = Array.from({ length: 5 }, () => {
      const digit = value % 85;
      value = Math.floor(value / 85);
      return String.fromCharCode(digit + 33);
    });
    written += five
      .reverse()
      .join("")
      .slice(0, Math.min(5, data.length - at + 1));
  }
  return bytes(`${written}~>`);
};

describe("R4.2 a PDF lies there and does nothing", () => {
  test.each([
    ["a page", pdf()],
    ["a place to open at", pdf({ catalog: "/OpenAction [3 0 R /Fit]" })],
    [
      "a link to a site",
      pdf({
        page: "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://a.example/JS/Launch) >> >>]",
      }),
    ],
    [
      "words that look like a script in a text",
      pdf({ objects: ["<< /Title (about /JavaScript \\( and /JS) >>"] }),
    ],
    ["words that no object could be, in a text", pdf({ objects: ["<< /Title (an obj << x, 7 0 obj [) >>"] })],
    ["a compressed list of harmless objects", pdf({ objects: [listed("<< /Type /Font >>")] })],
    [
      "a stream written in letters",
      pdf({ objects: [stream("/Filter [/ASCII85Decode /FlateDecode]", ascii85(PACKED))] }),
    ],
    [
      "a stream written in digits",
      pdf({ objects: [stream("/Filter [/AHx /Fl]", bytes(`${PACKED.toString("hex")}>`))] }),
    ],
  ])("given %s, then it is fine", async (_what, content) => {
    expect(await checkPdf(content)).toBeUndefined();
  });

  test.each([
    ["opens with a script", pdf({ catalog: `/OpenAction ${SCRIPT}` })],
    ["opens with something elsewhere", pdf({ catalog: "/OpenAction 5 0 R", objects: ["<< /S /GoTo >>"] })],
    [
      "a script under a name",
      pdf({ catalog: `/Names << /JavaScript << /Names [(a) 5 0 R] >> >>`, objects: [SCRIPT] }),
    ],
    ["a script that nothing refers to", pdf({ objects: [SCRIPT] })],
    ["a script by another spelling", pdf({ objects: ["<< /S /J#61#76aScript /#4AS 6 0 R >>"] })],
    ["a script behind a comment", pdf({ objects: ["% (\n << /A % (\n << /S /JavaScript >> >>"] })],
    [
      "a script where a text seems to be",
      pdf({ objects: ["<< /Title (7 0 obj << /S /JavaScript >> endobj) >>"] }),
    ],
    ["a script in a compressed list", pdf({ objects: [listed(SCRIPT)] })],
    [
      "a list that does not say that it is one",
      pdf({ objects: [stream("/N 1 /First 5", bytes(`9 0  ${SCRIPT}`))] }),
    ],
    ["actions of a page", pdf({ page: `/AA << /O ${SCRIPT} >>` })],
    ["a program to start", pdf({ objects: ["<< /S /Launch /F (cmd.exe) >>"] })],
    [
      "a file inside",
      pdf({
        objects: ["<< /Type /Filespec /EF << /F 6 0 R >> >>", stream("/Type /EmbeddedFile", bytes("x"))],
      }),
    ],
    ["a film inside", pdf({ objects: ["<< /Subtype /RichMedia >>"] })],
    ["a form that sends", pdf({ objects: ["<< /S /SubmitForm /F (https://a.example) >>"] })],
    ["a form of XML", pdf({ catalog: "/AcroForm << /XFA 5 0 R >>", objects: ["[]"] })],
  ])("given %s, then it is refused", async (_what, content) => {
    expect(await checkPdf(content)).toBe("pdf_active");
  });

  test.each([
    [
      "in its trailer",
      pdf({ trailer: "/Encrypt 5 0 R", objects: ["<< /Filter /Standard /V 1 /R 2 /P -4 >>"] }),
    ],
    ["in one stream", pdf({ objects: [stream("/Filter /Crypt", bytes("x"))] })],
  ])("given it is locked %s, then it is refused", async (_what, content) => {
    expect(await checkPdf(content)).toBe("pdf_encrypted");
  });

  test.each([
    ["once", pdfBomb(200)],
    ["twice", pdfBomb(600, true)],
    [
      "in many parts",
      pdf({
        objects: new Array(5).fill(
          stream("/Filter /FlateDecode", deflateSync(Buffer.alloc(100 * 1024 * 1024))),
        ),
      }),
    ],
    ["as a list of objects", pdf({ objects: [listed(" ".repeat(40 * 1024 * 1024))] })],
  ])("given a bomb that is wrapped %s, then it is refused, and it costs little", async (_what, content) => {
    const before = process.memoryUsage().rss;
    expect(await checkPdf(content)).toBe("pdf_too_large");
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024);
  });

  test.each([
    ["an object inside a stream", stream("", bytes("x\n9 0 obj\n<< /S /JavaScript >>\nendobj"))],
    ["an object behind a comment inside a stream", stream("", bytes("9 0%\nobj<< /S /JavaScript >>"))],
    ["an object before a comment inside a stream", stream("", bytes("9 0 obj % x\n<< /S /JavaScript >>"))],
    ["a list of objects inside a stream", stream("", bytes("9 0 obj [ << /S /JavaScript >> ]"))],
  ])("given %s, then there is something hidden", async (_what, object) => {
    expect(await checkPdf(pdf({ objects: [object] }))).toBe("hidden_content");
  });

  test.each([
    ["a page", "<html>"],
    ["one letter", "x"],
  ])("given %s behind its end, then there is something hidden", async (_what, more) => {
    expect(await checkPdf(Buffer.concat([pdf(), bytes(more)]))).toBe("hidden_content");
  });

  const length = (said: string, body: string) => bytes(`<< /Length ${said} >>\nstream\n${body}\nendstream`);
  test.each([
    ["a stream of another length", pdf({ objects: [length("3", "0123456789")] })],
    ["a stream without a length", pdf({ objects: [length("(3)", "0123456789")] })],
    [
      "a stream that is cut",
      pdf({ objects: [stream("/Filter /FlateDecode", deflateSync(Buffer.alloc(999)).subarray(0, -6))] }),
    ],
    [
      "filters that are said elsewhere",
      pdf({ objects: [stream("/Filter 6 0 R", bytes("x")), "/FlateDecode"] }),
    ],
    [
      "a way to compress that cannot be bounded",
      pdf({ objects: [stream("/Filter [/LZWDecode /FlateDecode]", bytes("x"))] }),
    ],
    [
      "a list of objects that is a picture",
      pdf({ objects: [listed("<< >>", "", "/DCTDecode", (list) => list)] }),
    ],
    [
      "a list of objects with a predictor",
      pdf({ objects: [listed("<< >>", "/DecodeParms << /Predictor 12 >>")] }),
    ],
    [
      "a list that points outside",
      pdf({ objects: [stream("/Type /ObjStm /N 2 /First 5", bytes("9 0  << >>"))] }),
    ],
    ["a key that is there twice", pdf({ objects: ["<< /A 1 /A 2 >>"] })],
    ["a text without an end", pdf({ objects: ["(never closed"] })],
    ["depth without end", pdf({ objects: ["[".repeat(200_000)] })],
    ["objects over objects", pdf({ objects: [`(${" obj (".repeat(40_000)}${")".repeat(40_001)}`] })],
    ["remarks over remarks in a stream", pdf({ objects: [stream("", bytes(" obj %".repeat(40_000)))] })],
    ["names without end", pdf({ objects: [`[${"/A".repeat(2_000_000)}]`] })],
    ["no pages", Buffer.from(pdf().toString("latin1").replace("/Pages 2 0 R", "/Pages 9 0 R"), "latin1")],
    ["no end", pdf().subarray(0, -8)],
    ["nothing but its ends", bytes("%PDF-1.7\n%%EOF\n")],
  ])("given %s, then it is broken", async (_what, content) => {
    expect(await checkPdf(content)).toBe("pdf_broken");
  });

  test("given more streams than any proof has, then it is too large", async () => {
    expect(await checkPdf(pdf({ objects: new Array(20_000).fill(stream("", bytes("x"))) }))).toBe(
      "pdf_too_large",
    );
  });

  test("given more pages than any proof has, then it is too large", async () => {
    const kids = "3 0 R ".repeat(501);
    const text = pdf({ objects: [`<< /Type /Pages /Kids [${kids}] /Count 501 >>`] }).toString("latin1");
    expect(await checkPdf(bytes(text.replace("/Pages 2 0 R", "/Pages 5 0 R")))).toBe("pdf_too_large");
  });
});
