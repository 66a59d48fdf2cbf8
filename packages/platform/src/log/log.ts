import pino, { type Logger } from "pino";

export type Log = Logger;

const secretKeys = [
  "authorization",
  "cookie",
  "set-cookie",
  "sec",
  "secret",
  "private_key",
  "privateKey",
  "password",
  "pin",
  "token",
  "idempotency-key",
];

/** Every key that may hold a secret, at the top of what is logged and up to three levels down. */
export const redactedPaths: string[] = secretKeys.flatMap((key) => {
  const quoted = `["${key}"]`;
  return [quoted, `*${quoted}`, `*.*${quoted}`, `*.*.*${quoted}`];
});

export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const causesMax = 5;

/** An error without what hangs on it: a driver's error carries its whole connection. */
const describeError = (error: unknown, causesLeft = causesMax): object => {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = "code" in error ? error.code : undefined;
  return {
    type: name,
    message,
    code,
    stack,
    ...(cause === undefined || causesLeft === 0 ? {} : { cause: describeError(cause, causesLeft - 1) }),
  };
};

/** Structured logs on standard output, one JSON object a line, with secrets masked. */
export const createLog = (level: string, destination?: pino.DestinationStream): Log =>
  pino(
    {
      level,
      redact: { paths: redactedPaths, censor: "[masked]" },
      base: null,
      serializers: { err: (error: unknown) => describeError(error) },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination ?? pino.destination({ fd: 1, sync: false }),
  );
