import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "./html.ts";

test("what is filled in is text, what html made is HTML, and nothing is nothing", () => {
  expect(html`<p title="${`"><script>`}">${"a & 'b'"}${html`<b>${1}</b>`}${[html`<i></i>`, "<"]}${false}${null}${undefined}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">a &amp; &#39;b&#39;<b>1</b><i></i>&lt;</p>',
  );
});

test("no text ends an element or an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => {
      expect(html`${value}`.text).not.toMatch(/[<>"']/);
    }),
  );
});
