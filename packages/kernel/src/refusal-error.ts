/**
 * Thrown to be told to whoever asked. It has no stack: nobody reads that of a refusal, and taking it was a quarter of what it cost to turn
 * somebody away, which strangers can ask for as often as they like.
 */
export abstract class RefusalError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message, options);
    Error.stackTraceLimit = stackTraceLimit;
  }
}
