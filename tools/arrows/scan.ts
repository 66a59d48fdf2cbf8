/** A text of the source: between quotes, or between backticks with holes. Offsets count from the start of the file. */
export type Literal = {
  readonly start: number;
  readonly end: number;
  readonly kind: "string" | "template";
  /** What stands between the delimiters, as written. */
  readonly raw: string;
  /** The code inside each `${…}`. */
  readonly holes: readonly string[];
  /** Whether the template is tagged with `sql`, which turns holes into parameters. */
  readonly isSqlTag: boolean;
};

export type Scan = {
  readonly text: string;
  /** The text with comments, regular expressions and the inside of literals blanked; the code in holes stays. Offsets are those of the text. */
  readonly code: string;
  readonly literals: readonly Literal[];
};

/** After these words a slash starts a regular expression rather than a division. */
const wordsBeforeExpression = new Set([
  "return",
  "typeof",
  "case",
  "in",
  "of",
  "void",
  "throw",
  "await",
  "yield",
  "delete",
  "new",
  "else",
  "do",
]);

/** Line of an offset, counting from 1. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/**
 * Tells code from texts and comments, which is all that the checks need of the language. Not a parser: a slash after a closing bracket is taken
 * for a division, and a text that is not closed ends with its line.
 */
export function scan(text: string): Scan {
  const code = text.split("");
  const literals: Literal[] = [];
  let at = 0;

  const blank = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) if (text[index] !== "\n") code[index] = " ";
  };
  const blankTo = (from: number, end: number): void => {
    at = end < 0 ? text.length : Math.min(end, text.length);
    blank(from, at);
  };
  const slashStartsRegex = (): boolean => {
    const before = code
      .slice(Math.max(0, at - 200), at)
      .join("")
      .trimEnd();
    const word = /[\w$]+$/.exec(before)?.[0];
    if (word !== undefined) return wordsBeforeExpression.has(word);
    return before === "" || !/[)\]"'`]$/.test(before);
  };

  function regex(): void {
    const start = at;
    let inClass = false;
    for (at += 1; at < text.length && text[at] !== "\n"; at += 1) {
      if (text[at] === "\\") at += 1;
      else if (text[at] === "[") inClass = true;
      else if (text[at] === "]") inClass = false;
      else if (text[at] === "/" && !inClass) break;
    }
    for (at += 1; /[a-z]/.test(text[at] ?? "");) at += 1;
    blank(start, Math.min(at, text.length));
  }

  function quoted(quote: string): void {
    const start = at;
    for (at += 1; at < text.length && text[at] !== quote && text[at] !== "\n"; at += 1) if (text[at] === "\\") at += 1;
    blank(start + 1, Math.min(at, text.length));
    at += 1;
    literals.push({ start, end: at, kind: "string", raw: text.slice(start + 1, at - 1), holes: [], isSqlTag: false });
  }

  function template(): void {
    const start = at;
    const isSqlTag = /(?:^|[^\w$.])sql(?:<[^`;]*>)?$/.test(text.slice(Math.max(0, start - 300), start));
    const holes: string[] = [];
    at += 1;
    let from = at;
    while (at < text.length && text[at] !== "`") {
      if (text[at] === "\\") at += 2;
      else if (text.startsWith("${", at)) {
        blank(from, at + 2);
        at += 2;
        const hole = at;
        plain(true);
        holes.push(text.slice(hole, at).trim());
        blank(at, at + 1);
        at += 1;
        from = at;
      } else at += 1;
    }
    blank(from, Math.min(at, text.length));
    at += 1;
    literals.push({ start, end: at, kind: "template", raw: text.slice(start + 1, at - 1), holes, isSqlTag });
  }

  /** Code, to the end of the text or of the hole it stands in. */
  function plain(inHole: boolean): void {
    let depth = 0;
    while (at < text.length) {
      const char = text[at];
      if (char === "/" && text[at + 1] === "/") blankTo(at, text.indexOf("\n", at));
      else if (char === "/" && text[at + 1] === "*") blankTo(at, text.includes("*/", at + 2) ? text.indexOf("*/", at + 2) + 2 : -1);
      else if (char === "/" && slashStartsRegex()) regex();
      else if (char === '"' || char === "'") quoted(char);
      else if (char === "`") template();
      else {
        if (char === "{") depth += 1;
        if (char === "}") {
          if (inHole && depth === 0) return;
          depth -= 1;
        }
        at += 1;
      }
    }
  }

  plain(false);
  return { text, code: code.join(""), literals: literals.toSorted((a, b) => a.start - b.start) };
}
