import type { z } from 'zod'

import type { Locale } from '../kernel/locale'
import type { Translate } from '../kernel/translate'

type Issue = z.core.$ZodIssue
type Sentence = readonly [key: string, params?: Record<string, string | number>]

const sizeSentence = (issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): Sentence => {
  const isText = issue.origin === 'string'
  if (issue.code === 'too_big') return [isText ? 'tooLong' : 'tooBig', { limit: Number(issue.maximum) }]
  const limit = Number(issue.minimum)
  return isText && limit === 1 ? ['required'] : [isText ? 'tooShort' : 'tooSmall', { limit }]
}

const sentenceOf = (issue: Issue): Sentence => {
  if (issue.code === 'too_big' || issue.code === 'too_small') return sizeSentence(issue)
  if (issue.code === 'unrecognized_keys') return ['unknownField']
  if (issue.code === 'invalid_type') return issue.input === undefined ? ['required'] : ['wrongType']
  if (issue.code === 'invalid_value') return ['notOnList', { list: issue.values.join(', ') }]
  if (issue.code === 'invalid_format' && issue.format === 'email') return ['email']
  if (issue.code === 'custom') return [issue.message]
  return ['wrongFormat']
}

const pathsOf = (issue: Issue): string[] => {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key].join('.'))
  // The body itself is not an object: no field is to blame.
  return path.length === 0 ? [] : [path.join('.')]
}

/** What is wrong with each field, by dotted path, in the reader's language; the first fault of a field wins. */
export const fieldSentences = (
  error: z.ZodError,
  translate: Translate,
  locale: Locale,
): Record<string, string> => {
  // A map: fields may be called `constructor` or `__proto__`.
  const fields = new Map<string, string>()
  for (const issue of error.issues) {
    const [key, params] = sentenceOf(issue)
    for (const path of pathsOf(issue)) {
      if (!fields.has(path)) fields.set(path, translate(locale, `core.validation.${key}`, params))
    }
  }
  return Object.fromEntries(fields)
}
