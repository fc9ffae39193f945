import type { SameKeys } from '@/platform/i18n/same-keys'

import type { en } from './en'

export const pl = {
  verify: {
    whole:
      '{count, plural, =0 {W dzienniku nie ma jeszcze żadnego wpisu.} one {Dziennik jest nienaruszony: # wpis. Jego skrót to {hash}.} few {Dziennik jest nienaruszony: # wpisy. Skrót ostatniego to {hash}.} many {Dziennik jest nienaruszony: # wpisów. Skrót ostatniego to {hash}.} other {Dziennik jest nienaruszony: # wpisu. Skrót ostatniego to {hash}.}}',
    deleted: 'Wpis {seq} został usunięty.',
    disputed:
      'Wpis {seq}: dziennik i plik audit-heads.jsonl w folderze danych mówią co innego: jedno z nich napisano od nowa.',
    edited: 'Wpis {seq} został zmieniony.',
    headsLost:
      'Pliku audit-heads.jsonl w folderze danych nie ma, jest uszkodzony albo za krótki: z zapisanych w nim skrótów ({kept}) brakuje tylu: {lost}; pierwszy to skrót wpisu {seq}. Przywróć ten plik z kopii.',
    reordered: 'Wpis {seq} stoi na miejscu innego: zmieniono kolejność wpisów.',
    rewritten: 'Wpis {seq} nie jest tym, który tam był: dziennik napisano od nowa.',
    truncated:
      'Koniec dziennika został odcięty: pierwszy brakujący wpis to {seq}, a wpis {anchor} już w nim był.',
    unlinked:
      'Wpis {seq} nie jest dalszym ciągiem poprzedniego: coś między nimi usunięto albo napisano od nowa.',
  },
} as const satisfies SameKeys<typeof en>
