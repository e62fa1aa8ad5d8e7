declare const brand: unique symbol;

/** A value that passed a check: `Brand<string, 'Iin'>` cannot be confused with any other text. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
