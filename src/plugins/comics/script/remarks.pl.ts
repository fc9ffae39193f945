import type { RemarkCode } from './script'

/** Zdania według kodów: kod i parametry jak w wersji angielskiej. */
export const scriptRemarksPl = {
  emptyText: 'Nie ma tu jeszcze żadnego tekstu.',
  textTooLong: 'Tekst jest za długi (liczba znaków: {length}). Wczytano pierwsze {limit}.',
  tooManyPages: 'Scenariusz jest za długi (liczba stron: {count}). Wczytano pierwsze {limit}.',
  tooManyPanels: 'Na stronie {page} mieści się najwyżej {limit} kadrów. Pozostałe trafiły na osobną stronę.',
  tooManyItems: 'Na stronie {page} jest za dużo dymków, podpisów i dźwięków: {count}. Zmieści się {limit}.',
  pieceTooLong:
    'Ten fragment jest za długi (liczba znaków: {length}). W jednym kadrze lub dymku zmieści się {limit}.',
  wordTooLong: 'Słowo „{word}” nie zmieści się w wierszu (liczba liter: {length}).',
  noPageHeading: 'Brakuje nagłówka strony, więc strona zaczyna się tutaj.',
  pageNumber: 'W nagłówku jest strona {written}, a z kolejności wynika {counted}.',
  panelNumber: 'W nagłówku jest kadr {written}, a z kolejności wynika {counted}.',
  pageNote: 'Pominięto dopisek przy numerze strony: {text}',
  panelCount: 'Liczba kadrów zapowiedziana w nagłówku: {promised}. Na stronie jest ich {counted}.',
  emptyPage: 'Na stronie {page} nie ma żadnego kadru.',
  panelWithoutDescription: 'Kadr {panel} na stronie {page} nie ma opisu.',
  dialogueBeforePanel: 'Ktoś mówi jeszcze przed pierwszym kadrem, więc dodano dla niego kadr.',
  textBeforePage: 'Pominięto tekst przed pierwszą stroną: {text}',
  emptyItem: 'Tu nie ma żadnych słów.',
  unknownManner: 'Nie wiadomo, jak pokazać „{manner}”. {name} po prostu mówi.',
  unknownSpeaker: 'Nie wiadomo, kto to mówi. Przypisano: {name}.',
  newCast: 'Nowa postać: {name}. Opisz jej wygląd, żeby w każdym kadrze była taka sama.',
  offPanel: '{name} mówi zza kadru: ogonek pójdzie do krawędzi.',
  mixedLanguages:
    'W scenariuszu mieszają się polskie i angielskie nagłówki. Wybrano język, którego jest więcej.',
  mixedFormats: 'W tekście mieszają się dwa sposoby zapisu. Wybrano ten, którego jest więcej.',
  transitionDropped: 'Komiks nie ma przejść montażowych, więc to pominięto: {text}',
} as const satisfies Record<RemarkCode, string>
