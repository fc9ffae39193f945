import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { PencilFrame } from './pencil-frame'

export type EmptyStateProps = Readonly<{
  title: string
  /** One sentence. */
  text: string
  /** One verb. */
  action?: ReactNode
  /** A pencil sketch; leave it out when only a filter gave nothing. */
  sketch?: ReactNode
  /** Level of the heading. Default 2. */
  level?: 1 | 2 | 3
  className?: string
}>

/** A page that waits: a dashed pencil frame, one heading, one sentence, one verb. */
export function EmptyState({ title, text, action, sketch, level = 2, className }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className={classNames('relative rounded-picture p-6 sm:p-8', className)}>
      <PencilFrame />
      <div className="relative flex max-w-read flex-col items-start gap-2">
        {sketch}
        <Heading className="type-h4">{title}</Heading>
        <p className="text-ink-2">{text}</p>
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </div>
  )
}
