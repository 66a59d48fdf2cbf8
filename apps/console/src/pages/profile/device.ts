const browsers = [
  [/\bEdg\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\//, "Firefox"],
  [/\b(?:Headless)?Chrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;
const systems = [
  [/\b(?:iPhone|iPad)\b/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
] as const;

const find = (names: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/** What a browser's user agent says, as people call it. Undefined for what is no browser that we know. */
export function deviceOf(userAgent: string | undefined): { browser: string; system: string } | undefined {
  const browser = find(browsers, userAgent ?? "");
  const system = find(systems, userAgent ?? "");
  return browser === undefined || system === undefined ? undefined : { browser, system };
}
