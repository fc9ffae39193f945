import type { SameKeys } from '@/platform/i18n/same-keys'

import type { en } from './en'

export const pl = {
  account: {
    emailTaken: 'Konto z tym adresem już istnieje. Zaloguj się.',
    registrationClosed: 'W tej pracowni nie można teraz zakładać kont. Zapytaj administratora.',
  },
  auth: {
    setupLinkInvalid:
      '{studio, select, ready {Ta pracownia ma już administratora. Odnośniki do jej uruchomienia już nie działają.} other {Ten odnośnik został już użyty albo jest za stary. Nowy zrobi polecenie: npm run kadr -- setup-link}}',
  },
} as const satisfies SameKeys<typeof en>
