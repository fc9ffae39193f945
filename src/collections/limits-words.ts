/** A word or sentence of the panel in both languages. */
export interface LocalizedText {
  readonly en: string
  readonly pl: string
}

export const NO_LIMIT: LocalizedText = { en: 'no limit', pl: 'bez limitu' }

export const ABOUT_LIMITS: LocalizedText = {
  en: 'In force at once, without a restart. A field left empty takes the default, shown in grey.',
  pl: 'Działa od razu, bez ponownego uruchamiania. Puste pole oznacza wartość domyślną, pokazaną na szaro.',
}

export const SECTIONS = {
  registration: { en: 'New accounts', pl: 'Nowe konta' },
  requests: { en: 'Requests a minute', pl: 'Zapytania na minutę' },
  attempts: { en: 'From one network address', pl: 'Z jednego adresu sieciowego' },
  drafts: { en: 'Draft pictures a day', pl: 'Szkice na dobę' },
  gpu: { en: 'Pictures on a graphics card a day', pl: 'Obrazy na karcie graficznej na dobę' },
  queue: { en: 'Share of the queue', pl: 'Udział w kolejce' },
} as const satisfies Record<string, LocalizedText>

export const REGISTRATION = {
  label: { en: 'Registration', pl: 'Rejestracja' },
  open: { en: 'Open: anybody can make an account', pl: 'Otwarta: każdy może założyć konto' },
  closed: {
    en: 'Closed: only administrators make accounts',
    pl: 'Zamknięta: konta zakładają administratorzy',
  },
  byDefault: {
    open: { en: 'Default: open', pl: 'Domyślnie: otwarta' },
    closed: { en: 'Default: closed', pl: 'Domyślnie: zamknięta' },
  },
} as const

export const LABELS = {
  requestsPerMinuteGuest: {
    en: 'A network address, not signed in',
    pl: 'Adres sieciowy, bez zalogowania',
  },
  requestsPerMinuteUser: { en: 'An account', pl: 'Konto' },
  requestsPerMinuteAddress: { en: 'A network address, signed in', pl: 'Adres sieciowy, po zalogowaniu' },
  signInsPerTenMinutes: { en: 'Sign-ins in 10 minutes', pl: 'Logowania w 10 minut' },
  registrationsPerTenMinutes: { en: 'Registrations in 10 minutes', pl: 'Rejestracje w 10 minut' },
  resetsPerHour: { en: 'Forgotten passwords in an hour', pl: 'Zapomniane hasła w godzinę' },
  submitsPerMinute: { en: 'One person’s orders of pictures', pl: 'Zlecenia obrazów jednej osoby' },
  guestsPerAddress: {
    en: 'Guests who may use up their day',
    pl: 'Goście, którzy mogą wykorzystać swój dzień',
  },
} as const satisfies Record<string, LocalizedText>

/** What is said of a number that cannot be taken. */
export const refusalOf = (min: number, max: number): LocalizedText => ({
  en: `Write a whole number from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}.`,
  pl: `Wpisz liczbę całkowitą od ${min.toLocaleString('pl')} do ${max.toLocaleString('pl')}.`,
})
