import { isUuid } from "@memento/kernel";
import { Ajv, type ErrorObject } from "ajv";
import formats from "ajv-formats";
import type { FastifyError } from "fastify";
import type { FieldFault } from "./errors.ts";
import type { FieldProblem } from "./problems.ts";

/** Bodies mean what they say, so nothing is coerced; apps of other versions may send attributes that are not known here. All faults are told. */
const strict = makeAjv({ coerceTypes: false, allErrors: true });
const loose = makeAjv({ coerceTypes: "array", allErrors: true });

function makeAjv(own: { coerceTypes: false | "array"; allErrors: boolean }): Ajv {
  const ajv = new Ajv({ removeAdditional: false, useDefaults: true, strictTypes: false, allowUnionTypes: true, ...own });
  // ajv-formats is CommonJS: its function is the module itself.
  (formats as unknown as (ajv: Ajv) => Ajv)(ajv);
  ajv.addFormat("uuid", isUuid);
  return ajv;
}

type Validator = { (data: unknown): boolean; errors?: ErrorObject[] | null };

export const compileWalletValidator = ({ schema, httpPart }: { schema: unknown; httpPart?: string | undefined }): Validator =>
  (httpPart === "body" ? strict : loose).compile(schema as object); // Fastify types it unknown; TypeBox made it

const codes: Readonly<Record<string, FieldProblem>> = {
  required: "required",
  type: "invalid_type",
  format: "invalid_format",
  pattern: "invalid_format",
  enum: "unknown_value",
  const: "unknown_value",
  minLength: "too_short",
  maxLength: "too_long",
  minItems: "too_short",
  maxItems: "too_long",
  minProperties: "too_short",
  minimum: "too_small",
  exclusiveMinimum: "too_small",
  maximum: "too_large",
  exclusiveMaximum: "too_large",
};

function faultOf({ keyword, instancePath, params }: ErrorObject): FieldFault {
  const path = instancePath.slice(1).replaceAll("/", ".");
  const missing = keyword === "required" ? String((params as Record<string, unknown>)["missingProperty"]) : "";
  const isBlank = keyword === "minLength" && (params as Record<string, unknown>)["limit"] === 1;
  const field = [path, missing].filter((part) => part !== "").join(".");
  return { field: field === "" ? "body" : field, code: isBlank ? "required" : (codes[keyword] ?? "invalid_format") };
}

/** What a schema found, one fault a field, in the order of the schema; undefined for an error that came from elsewhere. */
export function faultsOf(error: FastifyError | Error): FieldFault[] | undefined {
  if (!("validation" in error) || error.validation === undefined) return undefined;
  const faults = new Map<string, FieldFault>();
  for (const found of error.validation as readonly ErrorObject[]) {
    const fault = faultOf(found);
    if (!faults.has(fault.field)) faults.set(fault.field, fault);
  }
  return [...faults.values()];
}
