import swagger from "@fastify/swagger";
import scalar from "@scalar/fastify-api-reference";
import type { App } from "./server.ts";

type SecurityScheme =
  | { type: "http"; scheme: "bearer"; bearerFormat?: string; description: string }
  | { type: "apiKey"; in: "cookie"; name: string; description: string };

export type ApiDescription = {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly serverUrl: string;
  readonly securitySchemes: Record<string, SecurityScheme>;
  readonly tags: readonly { name: string; description: string }[];
};

type ObjectSchema = {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly default?: unknown }>>;
};

/** What a caller may leave out: handlers find a field with a default always there, so its type says required; to a caller it is not. */
function withoutDefaults<Schema>(schema: Schema): Schema {
  const { required, properties } = (schema ?? {}) as ObjectSchema; // Fastify types it unknown; TypeBox made it
  if (required === undefined || properties === undefined) return schema;
  return { ...schema, required: required.filter((name) => properties[name]?.default === undefined) };
}

/** Describes the routes of this scope as OpenAPI 3.1. Register before the routes; `app.swagger()` then gives the document. */
export async function describeApi(app: App, api: ApiDescription): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: api.title,
        version: api.version,
        description: api.description,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: api.serverUrl }],
      components: { securitySchemes: api.securitySchemes },
      security: Object.keys(api.securitySchemes).map((name) => ({ [name]: [] })),
      tags: api.tags.map((tag) => ({ ...tag })),
    },
    hideUntagged: true,
    transform: ({ schema, url }) => {
      const { querystring, body, ...rest } = schema;
      const input = {
        ...(querystring === undefined ? {} : { querystring: withoutDefaults(querystring) }),
        ...(body === undefined ? {} : { body: withoutDefaults(body) }),
      };
      return { schema: { ...rest, ...input }, url };
    },
  });
}

/** A browsable reference of OpenAPI documents, served whole from here: no request goes to any other host. */
export async function serveReference(app: App, prefix: `/${string}`, sources: readonly { title: string; url: string }[]): Promise<void> {
  await app.register(scalar, {
    routePrefix: prefix,
    configuration: {
      sources: sources.map((source) => ({ ...source })),
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      agent: { disabled: true },
      mcp: { disabled: true },
      showDeveloperTools: "never",
    },
  });
}
