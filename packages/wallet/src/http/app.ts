import { isUuid } from "@memento/kernel";
import type { App } from "@memento/platform";
import { type TSchema, Type } from "typebox";
import { notFound } from "./errors.ts";

export type WalletApp = App;

/** Ids in paths reach handlers in lower case; a text that is no UUID names nothing. */
export function refuseNonUuids(app: WalletApp): void {
  app.addHook("preValidation", (request, _reply, done) => {
    const params = request.params as Record<string, string>; // Fastify's own record of what the path held
    for (const [name, value] of Object.entries(params)) {
      if (name === "*") continue;
      if (!isUuid(value)) return done(notFound());
      params[name] = value.toLowerCase();
    }
    done();
  });
}

export const UuidParams = Type.Object({ uuid: Type.String({ description: "A UUID." }) });

export const Uuid = (description: string) => Type.String({ format: "uuid", description });
export const Time = (description: string) => Type.String({ format: "date-time", description });
/** On the wire every attribute is there; one without a value is null. */
export const OrNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const ErrorObject = Type.Object(
  { errors: Type.Array(Type.Object({ code: Type.String(), message: Type.String({ description: "In the reader's language." }) })) },
  { title: "Error" },
);
const ValidationErrorObject = Type.Object(
  {
    errors: Type.Array(
      Type.Object({
        field: Type.String({ description: "The attribute, as a dotted path." }),
        code: Type.String(),
        message: Type.String({ description: "In the reader's language." }),
      }),
    ),
  },
  { title: "ValidationError" },
);
const empty = (description: string) => Type.Null({ description });

/** The answers of a route for its documentation, with the refusals that all routes share. */
export const responses = (own: Readonly<Record<number, TSchema>>): Record<number, TSchema> => ({
  400: { ...ErrorObject, description: "A state refuses, or the body is no JSON." } as TSchema,
  401: empty("No session, or one that ended. The body is empty."),
  404: empty("Nothing is here that the caller may know of. The body is empty."),
  422: { ...ValidationErrorObject, description: "Attributes that are missing or wrong." } as TSchema,
  429: { ...ErrorObject, description: "Too many attempts; Retry-After says when to go on." } as TSchema,
  ...own,
});
