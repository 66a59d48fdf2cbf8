import { isUuid } from "@memento/kernel";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import type { FastifySchemaValidationError } from "fastify";
import { invalidRequest, type HttpProblem } from "./problem.ts";

const common = { removeAdditional: false, useDefaults: true, strictTypes: false, allowUnionTypes: true, allErrors: false } as const;

function makeAjv(coerceTypes: false | "array"): Ajv {
  const ajv = new Ajv({ ...common, coerceTypes });
  // ajv-formats is CommonJS: its function is the module itself.
  (formats as unknown as (ajv: Ajv) => Ajv)(ajv);
  ajv.addFormat("int64", true);
  ajv.addFormat("int32", true);
  ajv.addFormat("uuid", isUuid); // not with `urn:uuid:` before it, which PostgreSQL does not know
  ajv.addFormat("date-time", isMoment);
  return ajv;
}

const moment = /^(\d{4}-\d\d-\d\d)t(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** RFC 3339, and a moment that a Date can hold: a day of the calendar, no leap second. */
function isMoment(text: string): boolean {
  const day = moment.exec(text)?.[1];
  if (day === undefined) return false;
  const at = Date.parse(`${day}T00:00:00Z`); // 30 February is no date, or slides on to another day
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** Bodies mean what they say: "5" is no number and an unknown field is a mistake to be told. Queries are text and have to be read. */
const strict = makeAjv(false);
const loose = makeAjv("array");

type Validator = { (data: unknown): boolean; errors?: ErrorObject[] | null };

export const compileValidator = ({ schema, httpPart }: { schema: unknown; httpPart?: string | undefined }): Validator =>
  httpPart === "body" ? strict.compile(schema as object) : readText(schema as object); // Fastify types it unknown; TypeBox made it

/**
 * What Ajv would let pass when it reads text: whole numbers in other writings than digits (`0x1`, `1e1`, ` 1`), and NUL, which PostgreSQL's
 * texts cannot hold.
 */
function readText(schema: { readonly properties?: Readonly<Record<string, { readonly type?: unknown }>> }): Validator {
  const validate: ValidateFunction = loose.compile(schema);
  const refuse = (name: string, message: string): ErrorObject => ({
    keyword: "text",
    instancePath: `/${name}`,
    schemaPath: "",
    params: {},
    message,
  });
  const fault = (name: string, value: unknown): ErrorObject | undefined => {
    const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
    if (texts.some((text) => text.includes("\0"))) return refuse(name, "holds a character that is not allowed");
    const isInteger = schema.properties?.[name]?.type === "integer";
    return isInteger && texts.some((text) => !/^-?\d+$/.test(text)) ? refuse(name, "must be integer") : undefined;
  };
  const judge: Validator = (data) => {
    for (const [name, value] of Object.entries(data as object)) {
      const found = fault(name, value);
      if (found === undefined) continue;
      judge.errors = [found];
      return false;
    }
    const isValid = validate(data);
    judge.errors = validate.errors ?? null;
    return isValid;
  };
  return judge;
}

const dotted = (instancePath: string): string => instancePath.slice(1).replaceAll("/", ".");

/** One sentence for what Ajv found: the field by its dotted path, and what is wrong with it. */
export function describeFault(errors: readonly (ErrorObject | FastifySchemaValidationError)[], part: string): string {
  const [error] = errors;
  if (error === undefined) return `${part} is invalid`;
  const path = dotted(error.instancePath);
  const params: Record<string, unknown> = error.params;
  const field = (name: unknown): string => (path === "" ? String(name) : `${path}.${String(name)}`);
  switch (error.keyword) {
    case "required":
      return `${field(params["missingProperty"])} is required`;
    case "additionalProperties":
      return `${field(params["additionalProperty"])} is not a known field`;
    case "const":
    case "enum":
    case "anyOf":
      return `${path === "" ? part : path} must be one of the allowed values`;
    default:
      return `${path === "" ? part : path} ${error.message ?? "is invalid"}`;
  }
}

/** The problem for a request that breaks its schema. */
export const validationProblem = (errors: readonly (ErrorObject | FastifySchemaValidationError)[], part: string): HttpProblem =>
  invalidRequest(`${describeFault(errors, part)}.`);
