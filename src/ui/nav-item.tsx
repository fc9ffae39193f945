import type { ReactNode } from 'react'
import { classNames } from './class-names'
import type { LinkComponent } from './link-component'

export type NavItemProps = Readonly<{
  href: string
  label: string
  /** Needed in the rail and the bottom bar. */
  icon?: ReactNode
  isCurrent?: boolean
  /** How many wait, as shown: "3", "99+". */
  count?: string
  /** The same for the ear: "3 zadania". */
  countLabel?: string
  /** Where it stands. */
  placement: 'rail' | 'bar' | 'top'
  /** A router's link. Default a plain `<a>`. */
  as?: LinkComponent
}>

const PLACEMENTS = {
  rail: 'mx-1.5 min-h-15 flex-col justify-center gap-1 rounded-control px-1 text-[0.8125rem] [&_svg]:size-5.5',
  bar: 'min-w-0 flex-1 flex-col justify-center gap-1 px-0.5 pt-1.5 text-[0.75rem] [&_svg]:size-5.5',
  top: 'min-h-control gap-2 rounded-control px-3 [&_svg]:size-5',
} as const

const CURRENT_BARS = {
  rail: 'before:inset-y-3 before:-start-1.5 before:w-1 before:rounded-e-[2px]',
  bar: 'before:inset-x-[28%] before:-top-px before:h-1 before:rounded-b-[2px]',
  top: 'before:inset-x-3 before:bottom-1 before:h-0.5',
} as const

const QUIET = {
  rail: 'font-medium text-ink-2 hover:text-ink',
  bar: 'font-medium text-ink-2 hover:text-ink',
  top: 'font-strong text-ink hover:bg-tint',
} as const
const CURRENT = 'font-[700] text-ink before:absolute before:bg-ink forced-colors:before:bg-[Highlight]'

/** One place to go. The current one carries an ink bar: at the inline start in the rail, on top in the bar. */
export function NavItem({
  href,
  label,
  icon,
  isCurrent,
  count,
  countLabel,
  placement,
  as: Link = 'a',
}: NavItemProps) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames(
        'relative flex items-center leading-tight no-underline transition-colors duration-quick',
        PLACEMENTS[placement],
        isCurrent ? classNames(CURRENT, CURRENT_BARS[placement]) : QUIET[placement],
      )}
    >
      {icon || count ? (
        <span className="relative">
          {icon}
          {count ? (
            <span
              aria-hidden
              className="absolute -end-3 -top-2 grid h-4.5 min-w-4.5 place-items-center rounded-round bg-pencil px-1 text-[0.6875rem] leading-none font-[700] text-raised dark:text-on-key"
            >
              {count}
            </span>
          ) : null}
        </span>
      ) : null}
      <span className={placement === 'top' ? undefined : 'max-w-full truncate'}>{label}</span>
      {count && countLabel ? <span className="sr-only">, {countLabel}</span> : null}
    </Link>
  )
}
