import { Check, ChevronDown, X } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

export type ChipProps = Readonly<
  Omit<ComponentProps<'button'>, 'disabled' | 'children'> & {
    label: string
    isOn?: boolean
    icon?: ReactNode
    /** What an "on" chip shows: × to take a filter off (default), a tick for a choice. */
    onMark?: 'remove' | 'tick'
    /** Opens a menu: shows a chevron and is not a toggle. */
    hasMenu?: boolean
  }
>

const CHIP =
  'inline-flex min-h-8 items-center gap-1.5 rounded-control border-[1.5px] px-2.5 text-[0.875rem] leading-tight font-medium ' +
  'text-ink transition-colors duration-quick select-none pointer-coarse:min-h-control [&_svg]:size-4'
const OFF = 'border-hairline bg-raised hover:border-ink active:bg-tint'
const ON = 'border-pencil bg-pencil-soft active:bg-tint'

/** A filter or a small choice to press. */
export function Chip({
  label,
  isOn = false,
  icon,
  onMark = 'remove',
  hasMenu,
  className,
  ...native
}: ChipProps) {
  const Mark = onMark === 'remove' ? X : Check
  return (
    <button
      type="button"
      aria-pressed={hasMenu ? undefined : isOn}
      {...native}
      className={classNames(CHIP, isOn ? ON : OFF, className)}
    >
      {isOn ? <Mark aria-hidden /> : icon}
      {label}
      {hasMenu ? <ChevronDown aria-hidden /> : null}
    </button>
  )
}
