import { z } from 'zod'

import { en } from '@/platform/http/translations/en'
import { textFault } from '@/platform/kernel/plain-text'
import { plainText } from '@/platform/kernel/plain-text-schema'

/** Text by the rules of the site, with one sentence for whatever is against them. */
export const describedText = (maxCharacters: number) => {
  const schema = plainText(maxCharacters)
  return z.string().transform((text, context) => {
    const { success, data } = schema.safeParse(text)
    if (success) return data
    const fault = textFault(text)
    const message = fault ? en.validation[fault] : `must have ${maxCharacters} characters at most`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}
