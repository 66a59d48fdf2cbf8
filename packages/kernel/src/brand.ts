declare const brand: unique symbol;

/** A type of its own for each kind of id and for money, so that two of them cannot be swapped. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
