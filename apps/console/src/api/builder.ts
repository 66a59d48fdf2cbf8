import { queryOptions } from "@tanstack/react-query";
import { ApiError } from "./errors.ts";

/** As much of JSON Schema as the Bank API's document has. */
export type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly description?: string;
};

export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
};

/** An operation of the Bank API, as its document has it. */
export type Operation = {
  /** "POST /v2/transfers" */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly kind: "json" | "form"; readonly schema: JsonSchema } | undefined;
  /** The types that an answer may come in, where one may choose */
  readonly accepts: readonly string[];
};

type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;
type RawOperation = {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>;
};
export type OpenApiDocument = { readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>> };

function bodyOf(content: Content = {}): Operation["body"] {
  const json = content["application/json"]?.schema;
  if (json !== undefined) return { kind: "json", schema: json };
  const form = content["multipart/form-data"]?.schema;
  return form === undefined ? undefined : { kind: "form", schema: form };
}

/** The operations of a document, in its order. */
export const operationsOf = ({ paths }: OpenApiDocument): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([name, raw]): Operation => {
      const method = name.toUpperCase();
      const accepts = Object.keys(raw.responses?.["200"]?.content ?? {});
      return {
        key: `${method} ${path}`,
        method,
        path,
        tag: raw.tags?.[0] ?? "",
        summary: raw.summary ?? "",
        description: raw.description,
        parameters: raw.parameters ?? [],
        body: bodyOf(raw.requestBody?.content),
        accepts: accepts.length > 1 ? accepts : [],
      };
    }),
  );

/** The Bank API's operations, and how far the server's clock is ahead of this machine's: a token is good for five seconds of the server's. */
export const bankOperationsQuery = queryOptions({
  queryKey: ["bank-operations"],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => {
    const response = await fetch("/v2/openapi.json", { cache: "no-store", credentials: "omit" }).catch((error: unknown) => {
      throw new ApiError({ status: 0, code: "network", message: String(error) });
    });
    if (!response.ok) throw new ApiError({ status: response.status, code: "unknown", message: response.statusText });
    const ahead = Date.parse(response.headers.get("date") ?? "") - Date.now();
    const operations = operationsOf((await response.json()) as OpenApiDocument);
    return { operations, aheadMs: Math.abs(ahead) > 2_000 ? ahead : 0 }; // the header has whole seconds, and took a while to come
  },
});
