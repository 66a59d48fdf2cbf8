import type { JsonSchema, Operation } from "../../api/builder.ts";
import type { ApiExchange } from "../../api/api-log.ts";

/** What the form holds. */
export type Draft = {
  /** Of path and query, by their names; an empty one is not sent */
  readonly values: Readonly<Record<string, string>>;
  /** JSON as it is written */
  readonly body: string;
  readonly files: Readonly<Record<string, File>>;
  readonly accept: string | undefined;
  readonly idempotencyKey: string;
};

/** What is known of the workspace to fill examples with, so that a first request can work. */
export type Known = { readonly iban: string | undefined; readonly accountId: string | undefined; readonly tomorrow: string };

export const ibanPattern = "^[A-Z]{2}[0-9]{2}";
const someIban = "FR1420041010050500013M02606";
const nowhere = "00000000-0000-0000-0000-000000000000";

/** Texts that say more than "string" would. */
const examples: Readonly<Record<string, unknown>> = {
  amount: 1_000,
  name: "Ada Lovelace",
  beneficiary_name: "Ada Lovelace",
  debtor_name: "Ada Lovelace",
  reference: "MANDATE-1",
  country: "FR",
  city: "Paris",
  postal_code: "75002",
  street: "Rue de la Paix",
};
/** Not always required by the schema, but by the bank the first time. */
const firstTime = new Set(["beneficiary_name", "debtor", "signature_date"]);

/** An example of what a schema takes: what is required, and what a first request needs besides. */
export function exampleOf(schema: JsonSchema, known: Known, name = ""): unknown {
  const { type, properties, required = [], items, anyOf, format, pattern } = schema;
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  if (anyOf !== undefined) return anyOf[0] === undefined ? null : exampleOf(anyOf[0], known, name);
  if (properties !== undefined) {
    const shown = Object.entries(properties).filter(([key]) => required.includes(key) || firstTime.has(key));
    return Object.fromEntries(shown.map(([key, one]) => [key, exampleOf(one, known, key)]));
  }
  if (type === "array") return items === undefined ? [] : [exampleOf(items, known, name)];
  if (type === "object") return {};
  if (type === "boolean") return false;
  if (type === "integer" || type === "number") return examples[name] ?? Math.max(1, schema.minimum ?? 1);
  if (pattern?.startsWith(ibanPattern) === true) return name === "local_iban" ? (known.iban ?? someIban) : someIban;
  if (format === "uuid") return name === "account_id" ? (known.accountId ?? nowhere) : nowhere;
  if (format === "date") return known.tomorrow;
  if (format === "date-time") return `${known.tomorrow}T08:00:00Z`;
  if (format === "email") return "ada@example.com";
  if (format === "uri") return "https://example.com";
  return examples[name] ?? "text";
}

const pretty = (value: unknown): string => JSON.stringify(value, undefined, 2);

/** What the form begins with: the operation's example, or what a logged request had. */
export function draftOf(operation: Operation, known: Known, exchange: ApiExchange | undefined): Draft {
  const schema = operation.body?.kind === "json" ? operation.body.schema : undefined;
  const body = schema === undefined ? "" : pretty(exchange?.request_body ?? exampleOf(schema, known));
  const values = exchange === undefined ? {} : valuesIn(operation, exchange.path);
  return { values, body, files: {}, accept: operation.accepts[0], idempotencyKey: crypto.randomUUID() };
}

const pathPattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);

/** The operation that a logged request was; fixed paths come before those with an id. */
export const operationOf = (operations: readonly Operation[], method: string, path: string): Operation | undefined => {
  const [bare = ""] = path.split("?", 1);
  const fits = operations.filter((one) => one.method === method && pathPattern(one.path).test(bare));
  return fits.find((one) => !one.path.includes("{")) ?? fits[0];
};

function valuesIn(operation: Operation, path: string): Record<string, string> {
  const [bare = "", query = ""] = path.split("?", 2);
  const inPath = pathPattern(operation.path).exec(bare)?.groups ?? {};
  return { ...Object.fromEntries(new URLSearchParams(query)), ...inPath };
}

/** The path and query of a draft. */
export function pathOf({ path, parameters }: Operation, { values }: Draft): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(values[name]?.trim() ?? ""));
  const query = new URLSearchParams();
  for (const { name, in: where } of parameters) {
    const value = values[name]?.trim() ?? "";
    if (where === "query" && value !== "") query.append(name, value);
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
}

/** The required values that nobody has filled in yet. */
export const missingIn = (operation: Operation, { values, files }: Draft): string[] => [
  ...operation.parameters.filter(({ name, required }) => required === true && (values[name]?.trim() ?? "") === "").map(({ name }) => name),
  ...(operation.body?.kind === "form"
    ? (operation.body.schema.required ?? []).filter((name) => files[name] === undefined && (values[name]?.trim() ?? "") === "")
    : []),
];

/** The body with one more field, as its schema would have it; as it was where it is no JSON object. */
export function withField(body: string, name: string, schema: JsonSchema, known: Known): string {
  const value = parsed(body);
  if (!value.ok || typeof value.value !== "object" || value.value === null || Array.isArray(value.value)) return body;
  return pretty({ ...value.value, [name]: exampleOf(schema, known, name) });
}

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

export function parsed(body: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : "" };
  }
}
