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

/** An address with one of these protocols, e.g. `https:`. */
export const addressWith = (...protocols: string[]) => {
  const starts = protocols.map((protocol) => `${protocol}//`)
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that starts with ${orListOf(starts)}`,
  })
}
