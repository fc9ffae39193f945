import { classNames } from './class-names'

export type MarkProps = Readonly<{
  /** Edge in px, ≥ 16. Default 28. Below 20 px the gutters widen from 3 to 4 units, so that they stay open. */
  size?: number
  /** One colour: the right panel in ink instead of yellow. */
  isMono?: boolean
  /** The accessible name. Without it the mark is decoration. */
  label?: string
  className?: string
}>

const PANELS = 'M0 0H8V32H0Z M11 0H24.6L11 13.6Z M11 18.4L24.6 32H11Z'
const PANELS_SMALL = 'M0 0H8V32H0Z M12 0H23.7L12 11.7Z M12 20.3L23.7 32H12Z'
const PANEL_RIGHT = 'M29.4 0H32V32H29.4L13.4 16Z'

/** The mark: a page cut by gutters that draw a K. */
export function Mark({ size = 28, isMono = false, label, className }: MarkProps) {
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg
      className={classNames('flex-none', className)}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      {...naming}
    >
      <path d={size < 20 ? PANELS_SMALL : PANELS} fill="currentColor" />
      <path d={PANEL_RIGHT} className={isMono ? 'fill-current' : 'fill-key'} />
    </svg>
  )
}
