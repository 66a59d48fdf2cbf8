import { Errors } from "typebox/schema";
import type { JsonSchema } from "../../api/builder.ts";

export type Problem = {
  /** Dotted, as the API's own messages have it; empty: the body as a whole */
  readonly path: string;
  readonly keyword: string;
  /** What the keyword wants: names, a number, a pattern */
  readonly wants: string;
};

const shownMax = 8;
const dotted = (pointer: string): string => pointer.slice(1).replaceAll("/", ".");
const inside = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

/**
 * What the API's schema will not take in a body. Loaded when the first body is written: it reads schemas as they are, because the page's policy
 * allows no code that is made from them.
 */
export function problemsOf(schema: JsonSchema, value: unknown): Problem[] {
  const [, errors] = Errors(schema, value);
  const problems = errors.flatMap(({ keyword, instancePath, params }): Problem[] => {
    const path = dotted(instancePath);
    const named = params as Readonly<Record<string, unknown>>;
    const each = (key: string): Problem[] =>
      (named[key] as readonly string[]).map((name) => ({ path: inside(path, name), keyword, wants: "" }));
    if (keyword === "required") return each("requiredProperties");
    if (keyword === "additionalProperties") return each("additionalProperties");
    if (keyword === "boolean") return []; // the field that additionalProperties names already
    const wants = Object.values(named).flat().map(String).join(", ");
    return [{ path, keyword, wants }];
  });
  const once = new Map(problems.map((problem) => [`${problem.path} ${problem.keyword}`, problem]));
  return [...once.values()].slice(0, shownMax);
}
