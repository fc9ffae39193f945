import type { ThemeChoice } from '../contract'
import { LanguageMenu } from './language-menu'
import { ThemeMenu } from './theme-menu'

export interface PageControlsProps {
  /** Id of the account; null for a guest, and where nobody was asked. */
  readonly userId: string | null
  readonly theme: ThemeChoice
}

/** Language and theme: on every page, also one that leads nowhere. */
export function PageControls({ userId, theme }: PageControlsProps) {
  return (
    <>
      <LanguageMenu userId={userId} />
      <ThemeMenu initial={theme} />
    </>
  )
}
