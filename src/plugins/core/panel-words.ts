/** Where the panel's own words are unclear, or their Polish does not hold: in place of Payload's. */
export const PANEL_WORDS = {
  en: { general: { email: 'E-mail' } },
  pl: {
    authentication: {
      forgotPasswordEmailInstructions:
        'Podaj swój adres e-mail. Dostaniesz list z instrukcją, jak ustawić nowe hasło.',
      login: 'Zaloguj się',
      logOut: 'Wyloguj się',
    },
    error: {
      unauthorized: 'Brak dostępu. Zaloguj się.',
      unauthorizedAdmin: 'To konto nie ma dostępu do panelu.',
    },
    general: {
      createNew: 'Dodaj',
      createNewLabel: 'Dodaj: {{label}}',
      email: 'E-mail',
      lastModified: 'Ostatnia zmiana',
      noResults: 'Nic tu jeszcze nie ma albo nic nie pasuje do filtrów.',
      noResultsDescription: 'Nic tu jeszcze nie ma albo nic nie pasuje do filtrów.',
      searchBy: 'Szukaj: {{label}}',
      sorryNotFound: 'Ten adres donikąd nie prowadzi albo nie masz do niego dostępu.',
      unauthorized: 'Brak dostępu',
    },
  },
} as const
