import { inflateSync } from "node:zlib";

type Part = { readonly head: string; readonly content: Buffer | undefined };

/** The objects of a PDF by their numbers: what pdfkit writes, no more. */
function objectsOf(pdf: Buffer): Map<string, Part> {
  const objects = new Map<string, Part>();
  const text = pdf.toString("latin1");
  const start = /(\d+) 0 obj\n/g;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const from = match.index + match[0].length;
    const stream = text.indexOf("\nstream\n", from);
    const end = text.indexOf("\nendobj", from);
    const number = match[1] ?? "";
    if (stream === -1 || stream > end) {
      objects.set(number, { head: text.slice(from, end), content: undefined });
      start.lastIndex = end;
      continue;
    }
    const head = text.slice(from, stream);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const bytes = pdf.subarray(stream + 8, stream + 8 + length);
    objects.set(number, { head, content: head.includes("/FlateDecode") ? inflateSync(bytes) : bytes });
    start.lastIndex = stream + 8 + length;
  }
  return objects;
}

/** What each glyph of a font stands for. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = "", list = ""] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    for (const [index, [, code = ""]] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries()) {
      const units = (code.replaceAll(" ", "").match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      letters.set(Number.parseInt(first, 16) + index, String.fromCharCode(...units));
    }
  return letters;
}

/** The texts of a PDF with its fonts inside, line by line, page after page in the order in which they were drawn. */
export function textsOfPdf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const part = (reference: string | undefined): Part | undefined => objects.get(reference ?? "");
  const fonts = new Map<string, Map<number, string>>();
  const letters = (name: string, resources: string): Map<number, string> => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const font = part(new RegExp(`/${name} (\\d+) 0 R`).exec(resources)?.[1]);
    const map = part(/\/ToUnicode (\d+) 0 R/.exec(font?.head ?? "")?.[1])?.content?.toString("latin1") ?? "";
    const read = lettersOf(map);
    fonts.set(name, read);
    return read;
  };
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\n/.test(head));
  return pages.flatMap(({ head }) => {
    const resources = part(/\/Resources (\d+) 0 R/.exec(head)?.[1])?.head ?? "";
    const content = part(/\/Contents (\d+) 0 R/.exec(head)?.[1])?.content?.toString("latin1") ?? "";
    let current = new Map<number, string>();
    return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)].flatMap(([, font, shown]) => {
      if (font !== undefined) current = letters(font, resources);
      if (shown === undefined) return [];
      const codes = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
      return [codes.map((code) => current.get(Number.parseInt(code, 16)) ?? "").join("")];
    });
  });
}

/** Rows of a CSV file (RFC 4180). */
export function rowsOfCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gy;
  let row: string[] = [];
  for (let match = cell.exec(text); match !== null && cell.lastIndex <= text.length; match = cell.exec(text)) {
    const [whole, value = "", end] = match;
    if (whole === "" && row.length === 0) break;
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === ",") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}
