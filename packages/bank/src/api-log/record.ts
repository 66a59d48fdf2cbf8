import { isUuid } from "@memento/kernel";
import type { FastifyRequest } from "fastify";
import type { BankApp } from "../http.ts";
import { type ApiLog, bodyBytesMax } from "./log.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The answer's JSON, for the API log */
    answeredJson?: string | undefined;
  }
  interface FastifyContextConfig {
    /** What this route answers is secret as a whole: the API log keeps no body of it. */
    isSecret?: boolean;
  }
}

/** Hands every request of a known application in this scope to the API log, once it is answered. Headers stay out of it: they carry tokens. */
export function recordExchanges(app: BankApp, log: ApiLog): void {
  app.decorateRequest("answeredJson");

  app.addHook("onSend", (request, _reply, payload, done) => {
    if (typeof payload === "string" && payload.length <= bodyBytesMax) request.answeredJson = payload;
    done(null, payload);
  });

  app.addHook("onResponse", (request, reply, done) => {
    // Null until the request's sender is known, whatever its type says.
    const caller = request.caller as FastifyRequest["caller"] | null | undefined;
    if (caller?.kind !== "application") return done();
    const { isSecret = false, body } = request.routeOptions.config;
    const { rawBody } = request;
    const isKept = !isSecret && body !== "multipart" && rawBody !== undefined && rawBody.length <= bodyBytesMax;
    const key = request.headers["idempotency-key"];
    const { id } = (request.params ?? {}) as { id?: unknown }; // Fastify's own record of what the path held
    log.take({
      workspaceId: caller.workspaceId,
      applicationId: caller.callerId,
      requestId: request.id,
      method: request.method,
      url: request.url,
      status: reply.statusCode,
      durationMs: reply.elapsedTime,
      idempotencyKey: typeof key === "string" ? key : undefined,
      isReplay: reply.getHeader("idempotent-replayed") === "true",
      address: request.ip,
      requestBytes: rawBody?.length ?? 0,
      requestBody: isKept ? rawBody : undefined,
      responseBody: isSecret ? undefined : request.answeredJson,
      pathId: typeof id === "string" && isUuid(id) ? id : undefined,
    });
    done();
  });
}
