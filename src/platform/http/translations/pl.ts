import type { SameKeys } from '@/platform/i18n/same-keys'

import type { en } from './en'

export const pl = {
  validation: {
    required: 'To pole jest potrzebne.',
    tooLong: 'Najwyżej {limit, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.',
    tooShort: 'Co najmniej {limit, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}.',
    tooBig: 'Najwyżej {limit, number}.',
    tooSmall: 'Co najmniej {limit, number}.',
    wrongType: 'Ta wartość jest złego rodzaju.',
    wrongFormat: 'Ta wartość jest zapisana inaczej, niż trzeba.',
    notOnList: 'Do wyboru: {list}.',
    unknownField: 'Nie ma takiego pola.',
    email: 'To nie jest adres e-mail.',
    controlCharacter: 'W tekście jest niewidoczny znak sterujący. Usuń go.',
    bidiControl: 'W tekście jest znak odwracający kierunek czytania. Usuń go.',
  },
} satisfies SameKeys<typeof en>
