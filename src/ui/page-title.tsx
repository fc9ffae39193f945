import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type PageTitleProps = Readonly<{
  /** A word beside the title: a count, a state. */
  meta?: ReactNode
  /** At the end of the line. */
  actions?: ReactNode
  className?: string
  children: ReactNode
}>

/** The one `h1` of a page, with what belongs to the whole page. */
export function PageTitle({ meta, actions, className, children }: PageTitleProps) {
  return (
    <div className={classNames('flex flex-wrap items-center justify-between gap-x-4 gap-y-2', className)}>
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-1">
        <h1 className="type-h1">{children}</h1>
        {meta ? <p className="type-small text-ink-2">{meta}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  )
}
