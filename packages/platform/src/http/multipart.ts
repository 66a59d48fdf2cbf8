import { invalidRequest } from "./problem.ts";

/** One field of a form. A file has a file name, or at least a type of its own; a plain field has neither. */
export type FormPart = {
  readonly name: string;
  readonly filename: string | undefined;
  /** As the sender declares it, which proves nothing */
  readonly type: string | undefined;
  readonly bytes: Buffer;
};

const partsMax = 32;
const partHeadersMax = 8 * 1024;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const malformed = (what: string) => invalidRequest(`The multipart body is malformed: ${what}.`);

function boundaryOf(contentType: string | undefined): string {
  const [, parameters] = /^multipart\/form-data\s*;(.*)$/is.exec(contentType ?? "") ?? [];
  if (parameters === undefined) throw invalidRequest("Content-Type must be multipart/form-data with a boundary.");
  const [, quoted, bare] = /(?:^|;)\s*boundary\s*=\s*(?:"([^"]+)"|([^\s";]+))/i.exec(parameters) ?? [];
  const boundary = quoted ?? bare ?? "";
  if (!/^[\x21-\x7e ]{0,69}[\x21-\x7e]$/.test(boundary)) throw invalidRequest("Content-Type has no boundary of 1 to 70 characters.");
  return boundary;
}

/**
 * The fields of a form, in order, as views into `body`: nothing is copied. Throws 400 invalid_request for another content type, a body that is
 * cut off or out of shape, more than 32 parts, and parts without a name or in a transfer encoding.
 * Source: RFC 7578 (multipart/form-data), RFC 2046 section 5.1 (boundaries).
 */
export function parseMultipart(contentType: string | undefined, body: Buffer): FormPart[] {
  const boundary = boundaryOf(contentType);
  const delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
  const parts: FormPart[] = [];
  // The first delimiter may stand at the very start, where no line ends before it.
  let found = body.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2))
    ? endOfDelimiter(body, delimiter.length - 2)
    : nextDelimiter(body, delimiter, 0)?.end;
  if (found === undefined) throw malformed("its boundary is not there");
  while (!found.closes) {
    if (parts.length === partsMax) throw malformed(`it has more than ${partsMax} parts`);
    const next = nextDelimiter(body, delimiter, found.at - 2);
    if (next === undefined) throw malformed("it is cut off");
    parts.push(readPart(body.subarray(found.at, next.start)));
    found = next.end;
  }
  return parts;
}

type End = { readonly at: number; readonly closes: boolean };

/** What follows a boundary: two dashes after the last part, the end of the line before another. Undefined: it was no boundary after all. */
function endOfDelimiter(body: Buffer, from: number): End | undefined {
  if (body[from] === 0x2d && body[from + 1] === 0x2d) return { at: from + 2, closes: true };
  let at = from;
  while (body[at] === 0x20 || body[at] === 0x09) at += 1;
  return body[at] === 0x0d && body[at + 1] === 0x0a ? { at: at + 2, closes: false } : undefined;
}

function nextDelimiter(body: Buffer, delimiter: Buffer, from: number): { start: number; end: End } | undefined {
  for (let start = body.indexOf(delimiter, from); start !== -1; start = body.indexOf(delimiter, start + 1)) {
    const end = endOfDelimiter(body, start + delimiter.length);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

function readPart(part: Buffer): FormPart {
  const headersEnd = part.subarray(0, partHeadersMax).indexOf("\r\n\r\n");
  if (headersEnd === -1) throw malformed("a part has no headers, or too many");
  let headers: string;
  try {
    headers = utf8.decode(part.subarray(0, headersEnd));
  } catch {
    throw malformed("a part's headers are not valid UTF-8");
  }
  return { ...readHeaders(headers.split("\r\n")), bytes: part.subarray(headersEnd + 4) };
}

function readHeaders(lines: readonly string[]): Omit<FormPart, "bytes"> {
  const values = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, Math.max(colon, 0)).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const encoding = values.get("content-transfer-encoding");
  if (encoding !== undefined && !/^(?:7bit|8bit|binary)$/i.test(encoding)) throw malformed("parts are sent as they are, in no encoding");
  const [, rest] = /^form-data\s*(;.*)$/is.exec(values.get("content-disposition") ?? "") ?? [];
  const parameters = parametersOf(rest ?? "");
  const name = parameters.get("name");
  if (name === undefined) throw malformed("a part has no name");
  const filename = extendedValue(parameters.get("filename*")) ?? parameters.get("filename");
  return { name, filename, type: values.get("content-type") };
}

/** Quoted or bare parameters. Clients escape quotes with a backslash (RFC 9110) or as %22 (WHATWG); any other backslash is part of the name. */
function parametersOf(text: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, bare = ""] of text.matchAll(/;\s*([^=;\s"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]*))\s*/gsy)) {
    const value = quoted === undefined ? bare : quoted.replace(/\\(["\\])/g, "$1");
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, value.replace(/%22/g, '"').replace(/%0D/gi, "\r").replace(/%0A/gi, "\n"));
  }
  return parameters;
}

/** `UTF-8''percent-encoded` (RFC 8187), which forms should not use and some clients do. */
function extendedValue(text: string | undefined): string | undefined {
  const [, encoded] = /^utf-8'[^']*'(.*)$/is.exec(text ?? "") ?? [];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined; // the plain parameter stands beside it
  }
}
