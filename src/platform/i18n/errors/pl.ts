import type { SameKeys } from '../same-keys'
import type { en } from './en'

export const pl = {
  auth: { required: 'Najpierw się zaloguj. To, co masz wpisane, zostaje.' },
  rank: { tooLow: 'Twoja ranga na to nie pozwala.' },
  request: {
    crossSite:
      'To żądanie przyszło z innej strony i zostało odrzucone. Ta pracownia jest otwarta pod adresem {address}: pracuj dalej tam.',
    invalid: 'Coś w tym zleceniu się nie zgadza. Sprawdź zaznaczone pola.',
    methodNotAllowed: 'Ten adres nie przyjmuje takiej metody.',
    notFound: 'Pod tym adresem nic nie ma.',
    notJson: 'Treść żądania nie jest poprawnym JSON-em.',
    queryTooLarge: 'To zapytanie prosi o zbyt wiele naraz. Poproś o mniej.',
    rateLimited:
      'Za dużo żądań naraz. Spróbuj za {retryAfterSeconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}.',
    tooLarge: 'To żądanie jest za duże.',
    unsupportedType: 'To żądanie ma typ treści, którego tu nie przyjmujemy.',
  },
  server: {
    internal: 'Coś się u nas zepsuło. Nic z zapisanych rzeczy nie zginęło. Spróbuj jeszcze raz.',
    unavailable: 'Pracownia teraz nie odpowiada. Nic z zapisanych rzeczy nie zginęło. Spróbuj za chwilę.',
  },
  storage: {
    full: 'Zabrakło miejsca na pliki. Nic z zapisanych rzeczy nie zginęło. Daj znać administratorowi.',
  },
} as const satisfies SameKeys<typeof en>
