export const en = {
  meta: {
    description: 'A self-hosted studio: a sentence becomes a picture, on your own machine.',
  },
  nav: {
    main: 'Main',
    skip: 'Skip to content',
    home: 'Kadr, start page',
    homeOf: 'Kadr, {name}, start page',
    signIn: 'Sign in',
    register: 'Create account',
    signOut: 'Sign out',
    accountOf: 'Account: {name}',
    panel: 'Admin panel',
  },
  language: {
    label: 'Language',
    change: 'Language: {language}',
    en: 'English',
    pl: 'Polski',
  },
  theme: {
    label: 'Theme',
    change: 'Theme: {theme}',
    chosen: '{theme} (now)',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
  },
  ranks: {
    guest: 'Guest',
    user: 'User',
    creator: 'Creator',
    admin: 'Admin',
    superAdmin: 'Super Admin',
  },
  address: {
    label: 'This address',
    lead: 'Kadr does not work at this address.',
    insecure:
      'It is set up for {publicUrl}, over https. This page came without, and then your browser keeps neither a sign-in nor what a guest makes.',
    foreign: 'It is set up for {publicUrl} and refuses what is sent from {origin}.',
    open: 'Open {publicUrl}',
    operator:
      'If that address does not open, whoever runs this studio has to set PUBLIC_URL to the one that people open, e.g. PUBLIC_URL={origin}, and start Kadr again.',
  },
  landing: {
    title: 'From a sentence to a panel.',
    lead: 'A picture studio that runs on your own machine: at home, at school, in your workshop. Write what should be seen.',
    guestHint:
      'No account needed: {count, plural, one {# draft} other {# drafts}} in 24 hours, drawn on the processor. Each is deleted after 24 hours.',
    compositionLabel: 'Examples of drafts',
    compositionCaption: 'These examples were drawn by Kadr’s draft engine. They come with the program.',
    examples: {
      lighthouse: 'A lighthouse by the sea at dusk, a sailing boat before it.',
      robot: 'A smiling robot and a striped cat in a room with a bookshelf.',
      fox: 'A fox in a snowy forest under a full moon.',
      town: 'A woman with a red umbrella and a dog in a town street on a rainy night.',
      pencil: 'A pencil sketch of a lighthouse and a fox: a picture that is still to be drawn.',
    },
    promises: 'What you can count on',
    promiseYours: {
      title: 'What is yours stays yours',
      text: 'Every work is private until you decide otherwise, and a picture that others can see says so.',
    },
    promiseNoCard: {
      title: 'Works without a graphics card',
      text: 'The draft engine draws on any processor, in about a second.',
    },
    promiseHonest: {
      title: 'Marked honestly',
      text: 'Every file carries a digital mark of its origin, and pages say what a machine drew.',
    },
  },
  footer: {
    label: 'About this studio',
    ai: 'Pictures made here are drawn by a machine and marked as such.',
    selfHosted: 'Runs on its owner’s own machine.',
  },
  notFound: {
    title: 'There is no such panel',
    text: 'This address leads nowhere, or it is not open to you.',
    back: 'Back to the start page',
  },
  crash: {
    title: 'This page broke',
    text: 'Nothing you saved is lost. Try again; if it breaks once more, give the administrator this number.',
    retry: 'Try again',
    requestId: 'Request number',
    copy: 'Copy the number',
    copied: 'Copied',
  },
  problem: {
    offline: 'No connection. What you wrote is kept in this tab; it can be sent when the connection is back.',
    backOnline: 'The connection is back. What you wrote can be sent now.',
    noAnswer: 'The studio did not answer. What you wrote is kept. Try again in a moment.',
    signOut: 'You are still signed in: the studio did not answer. Try again in a moment.',
    unexpected: 'Something broke on our side. What you wrote is kept. Try again.',
    sessionEnded: 'You were signed out. What you wrote is kept. Sign in to go on.',
  },
  units: {
    bytes: '{value, number} B',
    kilobytes: '{value, number} kB',
    megabytes: '{value, number} MB',
    gigabytes: '{value, number} GB',
  },
  close: 'Close',
  loading: 'Loading…',
} as const
