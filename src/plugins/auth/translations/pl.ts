import type { SameKeys } from '@/platform/i18n/same-keys'

import type { en } from './en'

export const pl = {
  payloadErrors: {
    resetClosed: 'Nie ma serwera poczty, więc hasła nie da się odzyskać przez e-mail.',
    password: 'Hasło musi mieć od {min} do {max} znaków.',
    name: 'Nazwa jest za długa albo zawiera znaki, których nie da się pokazać.',
  },
  fields: {
    email: 'E-mail',
    password: 'Hasło',
    name: 'Imię',
    nameHint: 'Nieobowiązkowe. Tak widzą Cię inni.',
    showPassword: 'Pokaż hasło',
    hidePassword: 'Ukryj hasło',
    passwordRules: 'Hasło nie spełnia zasady poniżej.',
    required: 'Wypełnij to pole.',
    emailInvalid: 'To nie wygląda na adres e-mail.',
  },
  rules: {
    label: 'Zasady hasła',
    length: 'Co najmniej {min, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}',
    notTooLong: 'Najwyżej {max, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}',
    met: 'spełnione',
    unmet: 'jeszcze nie',
  },
  signIn: {
    title: 'Zaloguj się',
    submit: 'Zaloguj się',
    busy: 'Loguję…',
    wrong: 'E-mail albo hasło się nie zgadza. Sprawdź jedno i drugie i spróbuj jeszcze raz.',
    noAccount: 'Nie masz konta?',
    toRegister: 'Załóż je',
  },
  register: {
    title: 'Załóż konto',
    lead: 'Obrazy zostają wtedy w Twojej bibliotece, a limit dla gości znika.',
    submit: 'Załóż konto',
    busy: 'Zakładam konto…',
    terms: 'Zakładając konto, oświadczasz, że masz co najmniej 16 lat.',
    hasAccount: 'Masz konto?',
    toSignIn: 'Zaloguj się',
    closedTitle: 'Nie można teraz zakładać kont',
    closedText: 'Ta pracownia nie przyjmuje nowych kont. Poproś o konto jej administratora.',
    done: 'Jeśli adres jest poprawny, konto jest gotowe. Zaloguj się, żeby przejść dalej.',
    doneTitle: 'Jeszcze jeden krok',
  },
  setup: {
    title: 'Uruchom tę pracownię',
    lead: 'Powstanie konto głównego administratora, który ustawia całą resztę. Odnośnik działa raz.',
    submit: 'Utwórz konto',
    busy: 'Tworzę konto…',
    invalidTitle: 'Ten odnośnik już nie działa',
    invalidText: 'Został użyty albo jest za stary. Nowy odnośnik powstaje na maszynie poleceniem:',
    readyText: 'Ta pracownia ma już administratora. Odnośniki do jej uruchomienia już nie działają.',
    command: 'npm run kadr -- setup-link',
    toSignIn: 'Przejdź do logowania',
    toStudio: 'Przejdź do studia',
  },
  mail: {
    welcome: {
      subject: 'Twoje konto w Kadrze',
      text: 'Dzień dobry,\n\nTwoje konto w Kadrze jest gotowe. Zaloguj się tutaj:\n{url}\n\nJeśli to nie Twoje konto, pomiń ten list i daj znać administratorowi.\n',
    },
    known: {
      subject: 'Masz już konto w Kadrze',
      text: 'Dzień dobry,\n\nktoś, prawdopodobnie Ty, próbował założyć w Kadrze konto z tym adresem. Takie konto już istnieje i nic się w nim nie zmieniło. Zaloguj się tutaj:\n{url}\n\nJeśli to nie Ty, nic nie trzeba robić.\n',
    },
  },
} as const satisfies SameKeys<typeof en>
