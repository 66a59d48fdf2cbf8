const units = ["byte", "kilobyte", "megabyte"] as const;

/** A size as people read it: "12 kB". */
export function formatBytes(bytes: number, locale: string): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step === 2 ? 1 : 0,
  });
  return format.format(bytes / 1_000 ** step);
}
