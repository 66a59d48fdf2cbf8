import { type App, HttpProblem, keepRawBodies, readJson } from "@memento/platform";

export const malformedJson = (): HttpProblem =>
  new HttpProblem({ status: 400, code: "malformed_json", message: "The body is not valid JSON." });

/**
 * Reads every body as JSON, whatever its content type says: the reference's own examples send JSON as a form. No body is an empty
 * object. Null stands for an attribute that is not there, so it is taken out. Routes that take files (`body: "raw"`) read for themselves.
 */
export function readBodies(app: App): void {
  keepRawBodies(app);
  app.addHook("preValidation", (request, _reply, done) => {
    const { rawBody } = request;
    if (request.routeOptions.config.wallet?.body !== "raw" && request.method !== "GET") {
      try {
        const body = rawBody === undefined ? {} : readJson(rawBody, malformedJson);
        request.body = rawBody?.includes("null") === true ? withoutNulls(body) : body;
      } catch (error) {
        return done(error as Error);
      }
    }
    done();
  });
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item));
  if (typeof value !== "object" || value === null) return value;
  for (const [key, inner] of Object.entries(value)) {
    if (inner === null) Reflect.deleteProperty(value, key);
    else if (typeof inner === "object") Reflect.set(value, key, withoutNulls(inner));
  }
  return value;
}
