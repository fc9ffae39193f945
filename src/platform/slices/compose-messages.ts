import type { Locale } from '../kernel/locale'
import type { Texts } from '../kernel/translate'
import type { Slice } from './slice'

type Intersection<Union> = (Union extends unknown ? (part: Union) => void : never) extends (
  part: infer All,
) => void
  ? All
  : never

type WithMessages = Slice & { readonly messages: object }
type WithErrors = Slice & { readonly errors: object }

/** English texts of a list of slices: by the name of each, and all their errors under `errors`. */
export type MessagesOf<Slices extends readonly Slice[]> = {
  readonly [One in Extract<Slices[number], WithMessages> as One['name']]: One['messages']['en']
} & { readonly errors: Intersection<Extract<Slices[number], WithErrors>['errors']['en']> }

/** Both trees in one; where both have a text, that of `right`. */
export const mergeTexts = (left: Texts, right: Texts): Texts => {
  const merged: Record<string, string | Texts> = { ...left }
  for (const [key, value] of Object.entries(right)) {
    const known = merged[key]
    merged[key] = typeof known === 'object' && typeof value === 'object' ? mergeTexts(known, value) : value
  }
  return merged
}

/** Every text of the slices in one language. */
export const composeMessages = (slices: readonly Slice[], locale: Locale): Texts => ({
  ...Object.fromEntries(slices.flatMap(({ name, messages }) => (messages ? [[name, messages[locale]]] : []))),
  errors: slices.reduce((texts, { errors }) => mergeTexts(texts, errors?.[locale] ?? {}), {}),
})

/** Of the composed texts of one language, those that browsers get. */
export const browserTexts = (slices: readonly Slice[], all: Texts): Texts =>
  Object.fromEntries(
    slices.flatMap(({ name, messages }): [string, Texts][] => {
      const { serverOnly = [] } = messages ?? { serverOnly: true }
      if (serverOnly === true) return []
      const shown = Object.entries(all[name] ?? {}).filter(([key]) => !serverOnly.includes(key))
      return [[name, Object.fromEntries<string | Texts>(shown)]]
    }),
  )
