import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type NoteTone = 'neutral' | 'info' | 'ok' | 'warn' | 'bad'

export type NoteProps = Readonly<{
  /** Default info. */
  tone?: NoteTone
  /** Replaces the tone's own icon. */
  icon?: ReactNode
  /** Strong words at the beginning of the sentence. */
  lead?: string
  /** One button or link at the end. */
  action?: ReactNode
  /** Read out as soon as it appears: `alert` for a failed act, `status` for good news. */
  role?: 'alert' | 'status'
  className?: string
  children: ReactNode
}>

const GROUNDS: Record<NoteTone, string> = {
  neutral: 'bg-tint',
  info: 'bg-pencil-soft',
  ok: 'bg-ok-soft',
  warn: 'bg-warn-soft',
  bad: 'bg-bad-soft',
}
const ICONS: Record<NoteTone, ReactNode> = {
  neutral: <Info aria-hidden className="text-ink-2" />,
  info: <Info aria-hidden className="text-pencil" />,
  ok: <CircleCheck aria-hidden className="text-ok" />,
  warn: <TriangleAlert aria-hidden className="text-warn" />,
  bad: <CircleAlert aria-hidden className="text-bad" />,
}

/** A sentence that belongs to this place: information, success, warning or error. */
export function Note({ tone = 'info', icon, lead, action, role, className, children }: NoteProps) {
  return (
    <div
      role={role}
      className={classNames(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-control border border-transparent px-3.5 py-3 type-small text-ink',
        GROUNDS[tone],
        className,
      )}
    >
      <span className="flex min-w-48 flex-1 gap-2.5 [&>svg]:size-5">
        {icon ?? ICONS[tone]}
        <span>
          {lead ? <strong>{lead} </strong> : null}
          {children}
        </span>
      </span>
      {action}
    </div>
  )
}
