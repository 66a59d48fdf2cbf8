const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** A country in two letters of ISO 3166-1; `UK` is read as GB, as people write it. Undefined for what is none. */
export function readCountry(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  if (code === "UK") return "GB";
  return names.of(code) === undefined || notCountries.has(code) ? undefined : code;
}

/** Regions of CLDR that ISO 3166-1 does not list as countries. */
const notCountries: ReadonlySet<string> = new Set(
  "EU EZ QO UN XA XB ZZ AC CP CQ DG EA IC TA SU AN DD FX YD YU CS TP ZR BU NH RH HV VD CT DY FQ JT MI NQ NT PC PU PZ WK".split(" "),
);
