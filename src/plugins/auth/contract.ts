import { z } from '@/platform/kernel/zod'

import { LOCALES } from '@/platform/kernel/locale'
import { plainText } from '@/platform/kernel/plain-text-schema'

export const PASSWORD_MIN_CHARACTERS = 8
export const PASSWORD_MAX_CHARACTERS = 128
export const NAME_MAX_CHARACTERS = 80
export const EMAIL_MAX_CHARACTERS = 254

export const Password = z.string().min(PASSWORD_MIN_CHARACTERS).max(PASSWORD_MAX_CHARACTERS)

export const Name = plainText(NAME_MAX_CHARACTERS)

export const RegisterBody = z.strictObject({
  email: z.email().max(EMAIL_MAX_CHARACTERS),
  password: Password,
  name: Name.default(''),
  locale: z.enum(LOCALES),
})
export type RegisterBody = z.infer<typeof RegisterBody>
export type RegisterInput = z.input<typeof RegisterBody>

/** How long a set-up link works. */
export const SETUP_LINK_HOURS = 24

/** What the one-time set-up link asks for: the first Super Admin's account. */
export const SetupBody = RegisterBody.extend({ token: z.string().min(1).max(200) })
export type SetupBody = z.infer<typeof SetupBody>
