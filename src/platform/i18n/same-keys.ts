/** The shape of English, with any text: what every other language must satisfy, key for key. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }
