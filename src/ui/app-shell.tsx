import type { ReactNode } from 'react'

export type AppShellProps = Readonly<{
  /** A SkipLink to `#main`. */
  skipLink: ReactNode
  rail?: ReactNode
  topBar?: ReactNode
  bottomBar?: ReactNode
  footer?: ReactNode
  /** The page; it stands in `<main id="main">`. */
  children: ReactNode
}>

/** The order of a page: skip link, navigation, top bar, main, bottom bar. The bottom bar never covers the end of main. */
export function AppShell({ skipLink, rail, topBar, bottomBar, footer, children }: AppShellProps) {
  return (
    <>
      {skipLink}
      <div className="flex min-h-dvh">
        {rail}
        <div className="flex min-w-0 flex-1 flex-col pb-(--bar-height)">
          {topBar}
          <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
            {children}
          </main>
          {footer}
        </div>
      </div>
      {bottomBar}
    </>
  )
}
