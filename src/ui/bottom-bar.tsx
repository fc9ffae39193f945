import type { ReactNode } from 'react'

export type BottomBarProps = Readonly<{
  /** Name of the navigation: "Główna". */
  label: string
  /** Five NavItems with `placement="bar"`. */
  children: ReactNode
}>

/** The navigation of phone and tablet: 64 px and the safe area, at the thumb. Hidden from 1024 px on. */
export function BottomBar({ label, children }: BottomBarProps) {
  return (
    <nav
      aria-label={label}
      data-bottom-bar=""
      className="fixed inset-x-0 bottom-0 z-nav flex border-t border-hairline bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden [&>a]:min-h-bar"
    >
      {children}
    </nav>
  )
}
