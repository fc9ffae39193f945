import type { SameKeys } from '@/platform/i18n/same-keys'

import type { en } from './en'

export const pl = {
  nav: { studio: 'Studio' },
  studioTitle: 'Studio',
  composer: {
    label: 'Nowy obraz',
    prompt: 'Co ma być widać?',
    placeholder: 'Lis z latarnią na skalistym brzegu, zmierzch',
    counter: '{count, number} / {max, number}',
    promptEmpty: 'Napisz, co ma być widać, choćby jedno słowo.',
    promptTooLong:
      '{max, plural, one {Mieści się najwyżej # znak.} few {Mieszczą się najwyżej # znaki.} many {Mieści się najwyżej # znaków.} other {Mieści się najwyżej # znaku.}}',
    style: 'Styl',
    options: 'Styl, kształt i więcej',
    shape: 'Kształt',
    shapes: { square: '1:1', portrait: '3:4', landscape: '4:3', wide: '16:9' },
    count: 'Ile',
    fewer: 'Mniej',
    more: 'Więcej',
    details: 'Czego nie rysować, ziarno',
    negative: 'Czego nie rysować',
    seed: 'Ziarno',
    seedHint: 'To samo ziarno i ten sam opis dają ten sam obraz. Puste: za każdym razem nowe.',
    seedInvalid: 'Liczba całkowita od 0 do {max}.',
    private: 'Tylko dla Ciebie',
    examples: 'Trzy na początek',
    exampleList: {
      first: 'latarnia morska na klifie o zmierzchu, żaglówka',
      second: 'lis z latarnią w zaśnieżonym lesie, noc',
      third: 'robot piecze chleb w kuchni, poranek',
    },
  },
  generateCount:
    '{count, plural, one {Generuj} few {Generuj # obrazy} many {Generuj # obrazów} other {Generuj # obrazu}}',
  generateName:
    '{count, plural, one {Generuj obraz} few {Generuj # obrazy} many {Generuj # obrazów} other {Generuj # obrazu}}, {estimate}',
  sending: 'Wysyłam…',
  estimateSeconds: 'ok. {value, number} s',
  estimateMinutes: 'ok. {value, number} min',
  styles: {
    book: 'Z książki',
    ink: 'Tusz',
    noir: 'Noir',
    lino: 'Linoryt',
    pastel: 'Pastel',
    pencil: 'Ołówek',
  },
  table: {
    title: 'Na stole',
    summary: '{count, plural, one {# zadanie} few {# zadania} many {# zadań} other {# zadania}}',
    empty: 'Stół jest pusty. To, co zlecisz, pojawi się tutaj.',
    showMore: 'Pokaż starsze zadania',
    loadingMore: 'Wczytuję…',
    moved:
      'Przeniesiono: {prompt}. Teraz na miejscu {place, number} z {count, number} wśród Twoich zadań w kolejce.',
    loadFailed: 'Nie udało się wczytać zadań. Nic nie zginęło.',
  },
  wait: {
    inLine:
      '{count, plural, =0 {Zaraz się zacznie.} one {Przed tym jest # zadanie.} few {Przed tym są # zadania.} many {Przed tym jest # zadań.} other {Przed tym jest # zadania.}}',
    ownFirst:
      '{own, plural, one {Najpierw Twoje wcześniejsze zadanie.} few {Najpierw Twoje # wcześniejsze zadania.} many {Najpierw Twoich # wcześniejszych zadań.} other {Najpierw Twojego # wcześniejszego zadania.}}',
    ownAndOthers:
      'Wcześniej: {others, plural, one {# cudze zadanie} few {# cudze zadania} many {# cudzych zadań} other {# cudzego zadania}} i {own, plural, one {# Twoje} few {# Twoje} many {# Twoich} other {# Twojego}}.',
    noWorker:
      'Teraz nic się nie rysuje: nie działa żaden proces rysujący. Zadanie jest zachowane i zacznie się, gdy wróci.',
    engineAway: 'Silnik jest teraz niedostępny. Zadanie jest zachowane i zacznie się, gdy wróci.',
  },
  state: {
    queued: 'Czeka',
    queuedPlace: '{position, selectordinal, other {#. w kolejce}}',
    running: 'Rysuję',
    storing: 'Zapisuję',
    failed: 'Nie narysowano',
    cancelled: 'Anulowano',
    progressLabel: 'Postęp: {prompt}',
  },
  act: {
    cancel: 'Anuluj',
    cancelling: 'Anuluję…',
    retry: 'Ponów',
    retrying: 'Wysyłam…',
    download: 'Pobierz',
    noAnswer: 'Studio nie odpowiedziało. Zadanie jest zachowane. Spróbuj ponownie za chwilę.',
  },
  move: {
    open: 'Przenieś',
    moving: 'Przenoszę…',
    to: {
      first: 'Na początek moich zadań',
      earlier: 'O jedno miejsce wcześniej',
      later: 'O jedno miejsce później',
      last: 'Na koniec moich zadań',
    },
  },
  result: {
    draft: 'Szkic',
    ai: 'AI',
    notDrawn: 'Nie narysowano: {words}',
    quoted: '„{word}”',
    kept: 'Ten obraz zniknie po 24 godzinach. To, co narysujesz z kontem, zostaje.',
    toStudio: 'Dalej w studiu',
  },
  kept: { title: 'Twój opis jest zachowany', text: '„{prompt}”' },
  limit: {
    title: 'Gość nie ma teraz tylu szkiców',
    act: 'Załóż konto i rysuj dalej',
    minutes: 'za {value, number} min',
    hours: 'za {value, number} godz.',
  },
} as const satisfies SameKeys<typeof en>
