import { Overloaded } from "@memento/platform";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Bodies up to this size pass: any other route takes as much. */
const smallBytesMax = 1024 * 1024;
const largeMax = 8;
const waitingMax = 200;

/**
 * Where large bodies wait before they are read, so that a few are in memory at a time, however many come at once: what waits stays in the
 * sender's network buffers. Throws Overloaded when too many are waiting.
 */
export function createUploadDesk() {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  return {
    /** Resolves when this request's body may be read; its place is free again once the answer is sent or the connection lost. */
    async enter(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      const declared = Number(request.headers["content-length"] ?? Number.POSITIVE_INFINITY);
      if (declared <= smallBytesMax) return;
      if (inside < largeMax) inside += 1;
      else if (waiting.length >= waitingMax) throw new Overloaded("Too many large bodies are on their way.");
      else await new Promise<void>((resolve) => void waiting.push(resolve));
      if (reply.raw.destroyed || reply.raw.closed) leave();
      else reply.raw.once("close", leave);
    },
  };
}
