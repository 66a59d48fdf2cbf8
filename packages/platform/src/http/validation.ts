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
  return ajv;
}

/** Bodies mean what they say: "5" is no number and an unknown field is a mistake to be told. Queries are text and have to be read. */
const strict = makeAjv(false);
const loose = makeAjv("array");

export const compileValidator = ({ schema, httpPart }: { schema: unknown; httpPart?: string | undefined }): ValidateFunction =>
  (httpPart === "body" ? strict : loose).compile(schema as object); // Fastify types it unknown; TypeBox made it

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
