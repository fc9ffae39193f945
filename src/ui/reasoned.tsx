import type { ReactNode } from 'react'
import { Tooltip } from './tooltip'

export type ReasonedProps = Readonly<{
  /** Why the control inside cannot be used; nothing is added without it. */
  reason?: string
  /** The id that the control names in `aria-describedby`. */
  reasonId: string
  className?: string
  children: ReactNode
}>

/** Gives a disabled control its reason: to the ear as a description, to the eye as a tooltip. */
export function Reasoned({ reason, reasonId, className, children }: ReasonedProps) {
  if (!reason) return children
  return (
    <Tooltip text={reason} opensOnPress className={className}>
      {children}
      <span id={reasonId} hidden>
        {reason}
      </span>
    </Tooltip>
  )
}
