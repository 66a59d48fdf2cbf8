import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Pdf from "pdfkit";

export type PdfDocument = InstanceType<typeof Pdf>;

const fontFolder = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");

/** What the document is about, in its properties. `at` is the moment that it says it was made at. */
export type PdfInfo = { readonly title: string; readonly language: "en" | "fr"; readonly at: Date };

/**
 * Draws an A4 document and gives its bytes. Fonts `regular`, `bold` and `mono` are embedded, because the built-in ones cannot write names such as
 * Łukasz or Żaneta. Drawing the same content at the same moment gives the same bytes.
 * What takes long to draw may wait in between, so that other work gets its turn.
 */
export function renderPdf({ title, language, at }: PdfInfo, draw: (document: PdfDocument) => void | Promise<void>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new Pdf({
      size: "A4",
      margin: 56,
      lang: language,
      displayTitle: true,
      tagged: true,
      pdfVersion: "1.7",
      info: { Title: title, Producer: "Memento", Creator: "Memento", CreationDate: at, ModDate: at },
    });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => void chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
    for (const [name, file] of Object.entries(fonts)) document.registerFont(name, join(fontFolder, file));
    document.font("regular").fontSize(10);
    const finish = async (): Promise<void> => {
      await draw(document);
      document.end();
    };
    finish().catch(reject);
  });
}

const fonts = { regular: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf", mono: "DejaVuSansMono.ttf" } as const;
