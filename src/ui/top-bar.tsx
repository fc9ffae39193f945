import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type TopBarProps = Readonly<{
  /** Wordmark or title. */
  start: ReactNode
  /** Navigation, hidden on the phone. */
  centre?: ReactNode
  /** Language, theme, sign in; or queue and bell. */
  end?: ReactNode
  /** `public`: wide margins, up to 1440 px. `app`: the margins of the page, hidden where the rail stands. */
  kind?: 'public' | 'app'
}>

/** The bar on top: of public pages on every screen, of the application on phone and tablet. */
export function TopBar({ start, centre, end, kind = 'public' }: TopBarProps) {
  return (
    <header
      className={classNames(
        'mx-auto flex min-h-16 w-full items-center justify-between gap-4 px-4 sm:px-6 sm:min-h-20',
        kind === 'public' ? 'max-w-page lg:px-16' : 'lg:hidden',
      )}
    >
      <div className="flex min-w-0 flex-1 items-center">{start}</div>
      {centre ? <div className="hidden items-center gap-2 md:flex">{centre}</div> : null}
      <div className="flex flex-1 items-center justify-end gap-1 whitespace-nowrap sm:gap-2">{end}</div>
    </header>
  )
}
