import type { SameKeys } from '@/platform/i18n/same-keys'

import type { en } from './en'

export const pl = {
  meta: {
    description: 'Pracownia, która stoi u Ciebie: zdanie zamienia się w obraz, na Twojej maszynie.',
  },
  nav: {
    main: 'Główna',
    skip: 'Przejdź do treści',
    home: 'Kadr, strona główna',
    homeOf: 'Kadr, {name}, strona główna',
    signIn: 'Zaloguj się',
    register: 'Załóż konto',
    signOut: 'Wyloguj się',
    accountOf: 'Konto: {name}',
    panel: 'Panel administracyjny',
  },
  language: {
    label: 'Język',
    change: 'Język: {language}',
    en: 'English',
    pl: 'Polski',
  },
  theme: {
    label: 'Motyw',
    change: 'Motyw: {theme}',
    chosen: '{theme} (teraz)',
    light: 'Jasny',
    dark: 'Ciemny',
    system: 'Jak w systemie',
  },
  ranks: {
    guest: 'Gość',
    user: 'Użytkownik',
    creator: 'Twórca',
    admin: 'Administrator',
    superAdmin: 'Główny administrator',
  },
  address: {
    label: 'Ten adres',
    lead: 'Pod tym adresem Kadr nie działa.',
    insecure:
      'Jest ustawiony na {publicUrl}, z https. Ta strona przyszła bez niego, a wtedy przeglądarka nie zapamiętuje ani logowania, ani tego, co robi gość.',
    foreign: 'Jest ustawiony na {publicUrl} i odrzuca to, co przychodzi z {origin}.',
    open: 'Otwórz {publicUrl}',
    operator:
      'Jeśli tamten adres się nie otwiera, kto prowadzi tę pracownię, powinien ustawić PUBLIC_URL na adres, który otwierają ludzie, np. PUBLIC_URL={origin}, i uruchomić Kadr ponownie.',
  },
  landing: {
    title: 'Od zdania do kadru.',
    lead: 'Studio obrazów, które stoi u Ciebie: w domu, w szkole, w pracowni. Piszesz, co ma być widać.',
    guestHint:
      'Bez konta: {count, plural, one {# szkic} few {# szkice} many {# szkiców} other {# szkicu}} na 24 godziny, z silnika na procesorze. Każdy znika po 24 godzinach.',
    compositionLabel: 'Przykłady szkiców',
    compositionCaption: 'Te przykłady narysował silnik szkiców Kadru. Są dołączone do programu.',
    examples: {
      lighthouse: 'Latarnia morska nad morzem o zmierzchu, przed nią żaglówka.',
      robot: 'Uśmiechnięty robot i pręgowany kot w pokoju z regałem.',
      fox: 'Lis w zaśnieżonym lesie przy pełni księżyca.',
      town: 'Kobieta z czerwonym parasolem i pies na ulicy miasta w deszczową noc.',
      pencil: 'Szkic ołówkiem, latarnia i lis: obraz, który dopiero powstanie.',
    },
    promises: 'Na co możesz liczyć',
    promiseYours: {
      title: 'Twoje zostaje Twoje',
      text: 'Każda praca jest prywatna, dopóki nie zdecydujesz inaczej. Obraz, który widzą inni, jest tak oznaczony.',
    },
    promiseNoCard: {
      title: 'Działa bez karty graficznej',
      text: 'Silnik szkiców rysuje na zwykłym procesorze, w około sekundę.',
    },
    promiseHonest: {
      title: 'Oznaczone uczciwie',
      text: 'Każdy plik wychodzi z cyfrowym znakiem pochodzenia, a strony mówią, co narysowała maszyna.',
    },
  },
  footer: {
    label: 'O tej pracowni',
    ai: 'Obrazy, które tu powstają, rysuje maszyna i są tak oznaczone.',
    selfHosted: 'Działa na własnej maszynie właściciela.',
  },
  notFound: {
    title: 'Nie ma tu takiego kadru',
    text: 'Ten adres donikąd nie prowadzi albo nie masz do niego dostępu.',
    back: 'Wróć na stronę główną',
  },
  crash: {
    title: 'Ta strona się zepsuła',
    text: 'Nic z zapisanych rzeczy nie zginęło. Spróbuj jeszcze raz; jeśli to nie pomoże, podaj administratorowi ten numer.',
    retry: 'Spróbuj jeszcze raz',
    requestId: 'Numer żądania',
    copy: 'Skopiuj numer',
    copied: 'Skopiowano',
  },
  problem: {
    offline: 'Brak połączenia. To, co masz wpisane, zostaje w tej karcie; wyślesz, gdy połączenie wróci.',
    backOnline: 'Połączenie wróciło. Możesz teraz wysłać to, co masz wpisane.',
    noAnswer: 'Pracownia nie odpowiedziała. To, co masz wpisane, zostaje. Spróbuj za chwilę.',
    signOut: 'Wylogowanie się nie udało, sesja trwa dalej. Spróbuj za chwilę.',
    unexpected: 'Coś się u nas zepsuło. To, co masz wpisane, zostaje. Spróbuj jeszcze raz.',
    sessionEnded: 'Sesja się skończyła. To, co masz wpisane, zostaje. Zaloguj się, żeby pracować dalej.',
  },
  units: {
    bytes: '{value, number} B',
    kilobytes: '{value, number} kB',
    megabytes: '{value, number} MB',
    gigabytes: '{value, number} GB',
  },
  close: 'Zamknij',
  loading: 'Wczytuję…',
} as const satisfies SameKeys<typeof en>
