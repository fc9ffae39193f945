import { z } from 'zod'

/** `a`, `a or b`, `a, b or c`. */
const orListOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** A whole number as people type it; one sentence for whatever is none, or out of bounds. */
export const wholeNumber = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  return z
    .string(error)
    .regex(/^\s*[+-]?\d+\s*$/, error)
    .transform(Number)
    .refine((number) => number >= min && number <= max, error)
}

/** One word of a list; the sentence names them all. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: `must be ${orListOf(words)}` })

/** A URL with one of these protocols, e.g. `https:`. */
export const urlWith = (...protocols: string[]) => {
  const starts = protocols.map((protocol) => `${protocol}//`)
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be a URL that starts with ${orListOf(starts)}`,
  })
}

/** True for scheme, host and port alone; what is no URL at all is refused by `urlWith`. */
const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return true
  const { pathname, search, hash, username, password } = new URL(text)
  return /^\/*$/.test(pathname) && [search, hash, username, password].every((part) => part === '')
}

/** A URL with one of these protocols that ends with its host or port. */
export const originWith = (...protocols: string[]) =>
  urlWith(...protocols).refine(isOrigin, {
    error: 'must end with its host or port, without a path, e.g. https://kadr.example.org',
  })
