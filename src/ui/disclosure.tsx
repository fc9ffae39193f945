import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type DisclosureProps = Readonly<{
  label: string
  /** At the end of the line, for example the value that is hidden: "ziarno 48211". */
  aside?: ReactNode
  isInitiallyOpen?: boolean
  className?: string
  children: ReactNode
}>

/** Hides what few need. A native `<details>`: it opens without a script, and the browser's search finds what is inside. */
export function Disclosure({ label, aside, isInitiallyOpen, className, children }: DisclosureProps) {
  return (
    <details open={isInitiallyOpen} className={classNames('group/disclosure', className)}>
      <summary className="flex min-h-control list-none items-center gap-3 rounded-control type-body text-ink-2 select-none hover:text-ink">
        <ChevronRight
          aria-hidden
          className="size-5 transition-transform duration-base group-open/disclosure:rotate-90 rtl:-scale-x-100"
        />
        <span className="flex-1">{label}</span>
        {aside ? <span className="type-small text-ink-3">{aside}</span> : null}
      </summary>
      <div className="pt-2 pb-3">{children}</div>
    </details>
  )
}
