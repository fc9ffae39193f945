import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type PictureLabelProps = Readonly<{
  /** `ai` and `plain`: white on ink, readable on any picture. `draft`: pencil. */
  kind?: 'ai' | 'draft' | 'plain'
  icon?: ReactNode
  className?: string
  children: ReactNode
}>

/** A word laid over a picture: where it comes from, who sees it. */
export function PictureLabel({ kind = 'plain', icon, className, children }: PictureLabelProps) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-5 items-center gap-1 rounded-picture px-1.5 text-[0.6875rem] leading-none font-[700] tracking-[0.02em] [&_svg]:size-3',
        kind === 'draft' ? 'bg-draft-ground text-draft-text' : 'bg-label-ground text-label-text',
        className,
      )}
    >
      {icon}
      {children}
    </span>
  )
}
