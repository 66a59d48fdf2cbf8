/** Stays on in production: a broken assumption about money must stop the work, not bend it. Throws AssertionFailed. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionFailed(message);
}

export class AssertionFailed extends Error {
  override readonly name = "AssertionFailed";
}

/** For the default of an exhaustive switch: the compiler proves that it is never reached. */
export const unreachable = (value: never): never => {
  throw new AssertionFailed(`unreachable: ${String(value)}`);
};

/** The value, or an AssertionFailed that names what is missing. For look-ups that the surrounding code has made sure of. */
export function present<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `missing: ${what}`);
  return value;
}
