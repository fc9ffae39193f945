import type { Locale } from './locale'

/** Texts of one language, nested by the parts of their keys. */
export interface Texts {
  readonly [key: string]: string | Texts
}

export type TextParams = Readonly<Record<string, string | number>>

/** A sentence by its dotted key, e.g. `errors.media.notFound`, with ICU parameters. An unknown key is a bug and comes back as is. */
export type Translate = (locale: Locale, key: string, params?: TextParams) => string
