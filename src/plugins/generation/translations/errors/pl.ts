import type { SameKeys } from '@/platform/i18n/same-keys'

import type { en } from './en'

export const pl = {
  engine: {
    failed: 'Silnik przerwał, zanim obraz był gotowy. Opis jest zachowany. Spróbuj jeszcze raz.',
    timedOut:
      'Silnik nie zdążył w ciągu {limitSeconds, plural, one {# sekundy} few {# sekund} many {# sekund} other {# sekundy}} i został zatrzymany. Opis jest zachowany. Spróbuj jeszcze raz albo wybierz mniejszy obraz.',
    unavailable: 'Żaden silnik nie może teraz rysować. Opis jest zachowany. Spróbuj za chwilę.',
  },
  generation: {
    addressExhausted:
      'Z Twojej sieci zamówiono w ciągu 24 godzin bardzo dużo szkiców bez konta. Zaloguj się, żeby rysować dalej, albo spróbuj jutro.',
    idempotencyKeyInvalid:
      'Brakuje nagłówka Idempotency-Key albo jest niepoprawny (8–128 widocznych znaków).',
    idempotencyMismatch: 'To zlecenie zostało już wysłane z inną treścią. Wyślij je jako nowe.',
    jobNotFound: 'Nie ma takiego zadania.',
    notCancellable: 'To zadanie już się skończyło, nie ma czego anulować.',
    notMovable: 'Przenieść można tylko zadanie, które czeka; to już się zaczęło albo skończyło.',
    notRetryable: 'Ponowić można tylko zadanie, które się nie udało albo zostało anulowane.',
    quotaExceeded:
      '{who, select, guest {{limitPerDay, plural, one {Gość ma # szkic na 24 godziny.} few {Gość ma # szkice na 24 godziny.} many {Gość ma # szkiców na 24 godziny.} other {Gość ma # szkicu na 24 godziny.}} {left, plural, =0 {Nie został już żaden.} one {Został # szkic, mniej niż w tym zleceniu.} few {Zostały # szkice, mniej niż w tym zleceniu.} many {Zostało # szkiców, mniej niż w tym zleceniu.} other {Zostało # szkicu, mniej niż w tym zleceniu.}}} other {{limitPerDay, plural, one {Twoje konto ma # obraz z tego silnika na 24 godziny.} few {Twoje konto ma # obrazy z tego silnika na 24 godziny.} many {Twoje konto ma # obrazów z tego silnika na 24 godziny.} other {Twoje konto ma # obrazu z tego silnika na 24 godziny.}} {left, plural, =0 {Nie został już żaden.} one {Został # obraz, mniej niż w tym zleceniu.} few {Zostały # obrazy, mniej niż w tym zleceniu.} many {Zostało # obrazów, mniej niż w tym zleceniu.} other {Zostało # obrazu, mniej niż w tym zleceniu.}}}} {when, select, soon {{wish, select, one {Następny} other {Tyle naraz}} będzie można narysować za {wait, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}. } later {{wish, select, one {Następny} other {Tyle naraz}} będzie można narysować za ok. {wait, plural, one {# godzinę} few {# godziny} many {# godzin} other {# godziny}}. } other {}}Opis jest zachowany.{registration, select, open { Z kontem rysujesz dalej od razu.} other {}}',
    unknownEngine: 'Ta pracownia nie ma takiego silnika.',
    unknownStyle: 'Ten silnik nie ma takiego stylu.',
  },
} as const satisfies SameKeys<typeof en>
