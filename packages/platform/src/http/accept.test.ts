import fc from "fast-check";
import { expect, test } from "vitest";
import { preferredType } from "./accept.ts";
import { attachmentDisposition } from "./download.ts";

const offers = ["application/json", "application/octet-stream", "image/png"] as const;

test.each([
  [undefined, "application/json"],
  ["", "application/json"],
  ["*/*", "application/json"],
  ["image/png", "image/png"],
  ["IMAGE/PNG; charset=x", "image/png"],
  ["image/*", "image/png"],
  ["application/*", "application/json"],
  ["*/*, image/png", "image/png"],
  ["image/png, application/json", "application/json"],
  ["application/json;q=0.4, image/png;q=0.5", "image/png"],
  ["text/html, */*;q=0.1", "application/json"],
  ["*/*, application/json;q=0", "application/octet-stream"],
  ["image/*, image/png;q=0", undefined],
  ["image/png;q=0.0, text/html", undefined],
  ["application/pdf", undefined],
  ["nonsense", undefined],
  ["*/png", undefined],
])("Accept: %s", (accept, type) => {
  expect(preferredType(accept, offers)).toBe(type);
});

test("any header picks an offer or none", () => {
  fc.assert(fc.property(fc.string(), (accept) => [undefined, ...offers].includes(preferredType(accept, offers))));
});

test("any file name makes a header of plain ASCII that carries it whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (filename) => {
      const header = attachmentDisposition(filename);
      const [, plain, encoded] = /^attachment; filename="([ !#$&-[\]-~]*)"; filename\*=UTF-8''([\w!#$&+.^`|~%-]*)$/.exec(header) ?? [];
      expect(plain).toBeDefined();
      expect(decodeURIComponent(encoded ?? "?")).toBe(filename);
    }),
  );
});
