import { expect, test } from "vitest";
import { renderPdf } from "./pdf.ts";

const info = { title: "Żaneta", language: "en", at: new Date("2026-11-25T10:00:00Z") } as const;

test("draws a PDF with its fonts inside, the same bytes for the same content", async () => {
  const draw = (document: Parameters<Parameters<typeof renderPdf>[1]>[0]): void => void document.font("bold").text("Łukasz Żółć");
  const [one, two] = await Promise.all([renderPdf(info, draw), renderPdf(info, draw)]);
  expect(one.subarray(0, 8).toString()).toBe("%PDF-1.7");
  expect(one.toString("latin1")).toContain("DejaVuSans-Bold");
  expect(one.equals(two)).toBe(true);
});

test("a drawing that fails is no document", async () => {
  const failing = renderPdf(info, () => {
    throw new Error("no ink");
  });
  await expect(failing).rejects.toThrow("no ink");
});
