import type { AdminViewServerProps } from 'payload'

import { localize } from '@/platform/payload/localize'

const TEXTS = {
  en: {
    title: 'No administrator yet',
    body: 'Open the one-time set-up link that Kadr printed when it started. For a new one, run on the server:',
  },
  pl: {
    title: 'Nie ma jeszcze administratora',
    body: 'Otwórz jednorazowy odnośnik, który Kadr wypisał przy starcie. Nowy otrzymasz na serwerze poleceniem:',
  },
} as const

const COMMAND = 'npm run kadr -- setup-link'

/** Stands in place of Payload's form for the first user: that form would let any visitor become administrator. */
export function SetupNeeded({ initPageResult }: Readonly<AdminViewServerProps>) {
  const texts = localize(TEXTS, initPageResult.req)
  return (
    <div className="kadr-setup-needed">
      <h1>{texts.title}</h1>
      <p>{texts.body}</p>
      <code>{COMMAND}</code>
    </div>
  )
}
