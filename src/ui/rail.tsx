import type { ReactNode } from 'react'

export type RailProps = Readonly<{
  /** Name of the navigation: "Główna". */
  label: string
  /** The mark, as a link home. */
  home: ReactNode
  /** NavItems with `placement="rail"`. */
  children: ReactNode
  /** At the bottom: bell, avatar. */
  footer?: ReactNode
}>

/** The navigation of the desktop, 88 px at the inline start. Hidden under 1024 px, where the bottom bar stands. */
export function Rail({ label, home, children, footer }: RailProps) {
  return (
    <nav
      aria-label={label}
      className="sticky top-0 z-nav hidden h-dvh w-rail flex-none flex-col border-e border-hairline bg-desk pt-4.5 pb-3.5 lg:flex"
    >
      <div className="mb-4 flex justify-center">{home}</div>
      <div className="flex min-h-0 flex-col gap-1 overflow-y-auto">{children}</div>
      {footer ? <div className="mt-auto flex flex-col items-center gap-2 pt-2">{footer}</div> : null}
    </nav>
  )
}
