import { textFault, trimText } from './plain-text'
import { z } from './zod'

/** A text that people write and read: trimmed, without marks that cannot be seen or kept. The issues name sentences under `validation`. */
export const plainText = (maxCharacters: number) =>
  z
    .string()
    .overwrite(trimText)
    .max(maxCharacters)
    .refine((text) => textFault(text) !== 'controlCharacter', { error: 'controlCharacter' })
    .refine((text) => textFault(text) !== 'bidiControl', { error: 'bidiControl' })
