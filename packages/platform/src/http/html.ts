/** HTML that is safe to send: made by `html` only. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Hole = string | number | Html | false | null | undefined | readonly Hole[];

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

function fill(hole: Hole): string {
  if (hole === false || hole === null || hole === undefined) return "";
  if (hole instanceof Html) return hole.text;
  if (typeof hole === "object") return hole.map(fill).join("");
  return escapeHtml(String(hole));
}

/**
 * A piece of HTML. Whatever is filled in is escaped, unless it was made by `html` itself; false, null and undefined leave nothing. Attributes have to be
 * in quotes, and nothing may be filled into a script, a style or the name of an attribute.
 */
export const html = (parts: TemplateStringsArray, ...holes: readonly Hole[]): Html =>
  new Html(parts.reduce((all, part, index) => `${all}${fill(holes[index - 1])}${part}`));
