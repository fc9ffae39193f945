import type { SameKeys } from '@/platform/i18n/same-keys'

import type { en } from './en'

export const pl = {
  media: {
    linkExpiryInvalid: 'Link musi wygasać w przyszłości, najdalej za {days} dni.',
    notFound: 'Nie ma takiego obrazu.',
  },
} as const satisfies SameKeys<typeof en>
