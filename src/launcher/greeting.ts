import type { Env } from '@/platform/config/env'
import type { ChildMessage } from '@/platform/process/messages'
import { SETUP_LINK_HOURS } from '@/plugins/auth/contract'

import type { Journal } from './journal'

export interface Greeting {
  /** Web sends the set-up link at every start of its own; the newest is the one that works. */
  readonly onMessage: (message: ChildMessage) => void
  /** Says that everything runs, and where. */
  readonly show: () => void
}

/**
 * The set-up link is shown and never written to the log: whoever holds it becomes the administrator.
 *
 * @param otherUrls - where other machines reach the site, besides its public address
 */
export const createGreeting = (
  env: Env,
  otherUrls: readonly string[],
  { show, note }: Pick<Journal, 'show' | 'note'>,
): Greeting => {
  let setupUrl: string | null = null
  let isShown = false
  const showLink = (): void => {
    if (!setupUrl) return
    show(
      `  There is no administrator yet. Open this link once, within ${SETUP_LINK_HOURS} hours, to become one:`,
    )
    show(`  ${setupUrl}`)
    show()
  }
  return {
    onMessage(message) {
      if (message.type !== 'kadr.setupLink') return
      setupUrl = message.url
      if (isShown) showLink()
    },
    show() {
      isShown = true
      note(`Kadr is running on ${env.PUBLIC_URL}`)
      show()
      show(`  Kadr is running:  ${env.PUBLIC_URL}`)
      for (const url of otherUrls) show(`  on the network:   ${url}`)
      show()
      showLink()
      show(`  Data: ${env.KADR_DATA}   Stop: Ctrl-C`)
      show()
    },
  }
}
