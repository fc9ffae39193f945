import { useId, type ReactNode } from 'react'
import { classNames } from './class-names'

export type SectionProps = Readonly<{
  title: string
  /** Level of the heading; the size follows. Default 2. */
  level?: 2 | 3
  meta?: ReactNode
  /** At the end of the heading's line. */
  actions?: ReactNode
  className?: string
  children: ReactNode
}>

const SIZES = { 2: 'type-h2', 3: 'type-h3' } as const

/** A part of a page: a landmark with its heading. */
export function Section({ title, level = 2, meta, actions, className, children }: SectionProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={id} className={classNames('min-w-0', className)}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <Heading id={id} className={SIZES[level]}>
            {title}
          </Heading>
          {meta ? <p className="type-small text-ink-2">{meta}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
