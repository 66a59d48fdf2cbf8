import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController, type RawServerDefault } from "fastify";
import type { IncomingMessage, ServerResponse } from "node:http";
import { newId } from "@memento/kernel";
import type { Log } from "../log/log.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { sendEnvelope } from "./envelope.ts";
import { compileValidator } from "./validation.ts";

/** Fastify as this house uses it: wire schemas in TypeBox give handlers their types. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>;

declare module "fastify" {
  interface FastifyRequest {
    /** Who sent this, for the log: set by whatever knows callers, once it does. */
    callerName?: string;
  }
  interface FastifyContextConfig {
    /** Answers for as long as its caller listens: neither measured nor logged. */
    isEndless?: boolean;
  }
}

const bodyBytesMax = 1024 * 1024;

/**
 * An HTTP server without routes: strict bodies, an id on every answer, one measurement and one cheap log line a request (method, route,
 * status, time, application).
 * Answers 5xx as errors in the log, 4xx as warnings, the rest at debug; never headers or bodies, which hold secrets.
 */
export function createHttpServer({ log, metrics, trustProxy }: { log: Log; metrics: Metrics; trustProxy: number }): App {
  // A logger a request costs more than the request's parsing; what identifies it is in each line instead. Fastify looks over what another factory makes
  // at every request, so the logger itself gives itself for its child.
  const loggerInstance: FastifyBaseLogger = Object.create(log, {
    child: { value: (): FastifyBaseLogger => loggerInstance },
  }) as FastifyBaseLogger;
  // The line of a request has the fields below and no others, none of which holds a secret: looking for some would nearly double what a refusal costs.
  const requestLog = log.child({}, { redact: [] });
  const app: App = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    bodyLimit: bodyBytesMax,
    trustProxy: (_address, hop) => hop < trustProxy,
    // As long as a request line may be: the router would answer longer ones by itself, and an id of any length is just not found.
    routerOptions: { maxParamLength: 16_384 },
    exposeHeadRoutes: false,
    forceCloseConnections: "idle",
    keepAliveTimeout: 72_000,
    requestTimeout: 60_000,
    // A path whose percent signs cannot be decoded reaches no scope and none of its hooks.
    frameworkErrors: (error, request, reply) => void sendEnvelope(error, request, reply.header("x-request-id", request.id)),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(compileValidator);
  app.decorateRequest("callerName");
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    const { config, url: route = "unknown" } = request.routeOptions;
    if (config.isEndless === true) return done(); // how long somebody listened says nothing
    const { statusCode: status, elapsedTime: ms } = reply;
    metrics.httpSeconds.observe({ method: request.method, route, status }, ms / 1000);
    const level = status >= 500 ? "error" : status >= 400 ? "warn" : "debug";
    if (requestLog.isLevelEnabled(level)) {
      requestLog[level](
        { request_id: request.id, method: request.method, route, status, ms: Math.round(ms * 10) / 10, application: request.callerName },
        "answered",
      );
    }
    done();
  });
  return app;
}
