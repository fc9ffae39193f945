import { PLATFORM_ERRORS } from '@/platform/kernel/domain-error'
import { en } from '@/platform/i18n/errors/en'
import { pl } from '@/platform/i18n/errors/pl'

/** What the platform refuses with, whatever the slice. */
export const errors = { statuses: PLATFORM_ERRORS, en, pl }
