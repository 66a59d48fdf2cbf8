import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMultipart } from "./multipart.ts";

const encode = async (form: FormData): Promise<{ contentType: string; body: Buffer }> => {
  const response = new Response(form);
  return { contentType: response.headers.get("content-type") ?? "", body: Buffer.from(await response.arrayBuffer()) };
};

const type = "multipart/form-data; boundary=b";
const part = (headers: string, content = "x"): Buffer => Buffer.from(`--b\r\n${headers}\r\n\r\n${content}\r\n--b--`);
const only = (body: Buffer, contentType = type) => parseMultipart(contentType, body)[0];

test("what a FormData sends is what is read, whatever the files hold", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc.string({ minLength: 1, unit: "grapheme" }),
          filename: fc.string({ minLength: 1, unit: "grapheme" }),
          bytes: fc.oneof(
            fc.uint8Array(),
            fc.constantFrom("\r\n", "--", "\r\n--", "\r\n\r\n").map((text) => new TextEncoder().encode(text)),
          ),
        }),
        { maxLength: 5 },
      ),
      async (files) => {
        const form = new FormData();
        for (const { name, filename, bytes } of files) form.append(name, new Blob([Uint8Array.from(bytes)]), filename);
        const { contentType, body } = await encode(form);
        const read = parseMultipart(contentType, body);
        const asSent = (text: string) => text.toWellFormed();
        // A backslash before a quote or another backslash is somebody's way of quoting; FormData does not quote them.
        const plain = files.filter(({ name, filename }) => !/\\|%(22|0a|0d)/i.test(name + filename));
        fc.pre(plain.length === files.length);
        expect(read.map(({ name, filename, bytes }) => ({ name, filename, bytes: [...bytes] }))).toEqual(
          files.map(({ name, filename, bytes }) => ({
            name: asSent(name).replace(/\r\n?|\n/g, "\r\n"),
            filename: asSent(filename),
            bytes: [...bytes],
          })),
        );
      },
    ),
  ));

test("nothing of a body that was cut anywhere is believed", async () => {
  const form = new FormData();
  form.append("document", new Blob(["content"]), "a.txt");
  form.append("transaction_id", "1");
  const { contentType, body } = await encode(form);
  expect(parseMultipart(contentType, body)).toHaveLength(2);
  const end = body.lastIndexOf("--");
  for (let length = 0; length < end + 2; length += 1)
    expect(() => parseMultipart(contentType, body.subarray(0, length)), String(length)).toThrow();
});

test("whatever comes, it is read or refused with invalid_request", () => {
  const pieces = fc.constantFrom(
    "--b",
    "\r\n",
    "--",
    "content-disposition: form-data; name=",
    '"',
    "a",
    ";",
    " ",
    "\0",
    "é",
    "filename=",
    ":",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (texts) => {
      try {
        parseMultipart(type, Buffer.from(texts.join("")));
      } catch (error) {
        expect(error).toMatchObject({ name: "HttpProblem", status: 400, code: "invalid_request" });
      }
    }),
    { numRuns: 2_000 },
  );
});

describe("a part's name and file name", () => {
  test.each([
    [`Content-Disposition: form-data; name="a"; filename="b.pdf"`, "a", "b.pdf"],
    [`content-disposition:form-data;name=a;filename=b.pdf`, "a", "b.pdf"],
    [`CONTENT-DISPOSITION: FORM-DATA; FILENAME="b.pdf"; NAME="a"`, "a", "b.pdf"],
    [`Content-Disposition: form-data; name="a"; filename="say \\"hi\\" %22there%22; name=c"`, "a", `say "hi" "there"; name=c`],
    [`Content-Disposition: form-data; name="a"; filename="C:\\dir\\b.pdf"`, "a", "C:\\dir\\b.pdf"],
    [`Content-Disposition: form-data; name="a"; filename="x"; filename*=UTF-8''%C3%A9t%C3%A9.pdf`, "a", "été.pdf"],
    [`Content-Disposition: form-data; name="a"; filename="x"; filename*=UTF-8''%FF`, "a", "x"],
    [`Content-Disposition: form-data; name="a"; filename=""`, "a", ""],
    [`Content-Disposition: form-data; name="a"`, "a", undefined],
    [`Content-Type: text/plain\r\nContent-Disposition: form-data; name="a"; name="b"`, "a", undefined],
  ])("%s", (headers, name, filename) => {
    expect(only(part(headers))).toMatchObject({ name, filename, bytes: Buffer.from("x") });
  });

  test("a hostile header takes no time", () => {
    const started = performance.now();
    expect(() => only(part(`Content-Disposition: form-data${'; a="'.repeat(1_500)}`))).toThrow("no name");
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("boundaries", () => {
  const field = `Content-Disposition: form-data; name="a"`;
  test("may be quoted, padded, preceded and followed by text, and begin what the content holds", () => {
    expect(only(part(field), 'Multipart/Form-Data; charset=utf-8; boundary="b"')?.name).toBe("a");
    expect(only(Buffer.from(`preamble\r\n--b \t\r\n${field}\r\n\r\nx\r\n--b--\r\nepilogue`))?.bytes.toString()).toBe("x");
    expect(only(part(field, "x\r\n--bx\r\n--b-"))?.bytes.toString()).toBe("x\r\n--bx\r\n--b-");
    expect(only(part(field, ""))?.bytes.toString()).toBe("");
    expect(parseMultipart(type, Buffer.from("--b--"))).toEqual([]);
  });

  test.each([
    ["application/json", "multipart/form-data"],
    [undefined, "multipart/form-data"],
    ["multipart/mixed; boundary=b", "multipart/form-data"],
    ["multipart/form-data; charset=utf-8", "no boundary"],
    [`multipart/form-data; boundary=${"b".repeat(71)}`, "no boundary"],
  ])("are refused in %s", (contentType, message) => {
    expect(() => parseMultipart(contentType, part(field))).toThrow(message);
  });
});

test("parts in a transfer encoding, too many parts, and headers without end or in another encoding are refused", () => {
  const field = `Content-Disposition: form-data; name="a"`;
  expect(() => only(part(`${field}\r\nContent-Transfer-Encoding: base64`))).toThrow("no encoding");
  expect(only(part(`${field}\r\nContent-Transfer-Encoding: binary`))?.name).toBe("a");
  const many = (count: number) => Buffer.from(`${`--b\r\n${field}\r\n\r\nx\r\n`.repeat(count)}--b--`);
  expect(parseMultipart(type, many(32))).toHaveLength(32);
  expect(() => parseMultipart(type, many(33))).toThrow("more than 32 parts");
  expect(() => only(part(`${field}\r\nX: ${"y".repeat(9_000)}`))).toThrow("too many");
  expect(() =>
    only(Buffer.concat([Buffer.from("--b\r\nX: "), Buffer.from([0xff]), Buffer.from(`\r\n${field}\r\n\r\nx\r\n--b--`)])),
  ).toThrow("UTF-8");
});
