/** The answer of an operation to one request of a batch: done with a value, or refused with a code. A fault is an exception instead. */
export type Outcome<T, R extends string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refused = <R extends string>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal });
