import { classNames } from './class-names'

export type PencilFrameProps = Readonly<{
  /** The two diagonals of an empty picture. */
  hasCross?: boolean
  className?: string
}>

/** The dashed blue pencil: 2 px, dash 8 6. Fills its positioned parent, drawn in px so that it never stretches. */
export function PencilFrame({ hasCross = false, className }: PencilFrameProps) {
  return (
    <svg
      aria-hidden
      className={classNames('pointer-events-none absolute inset-0 size-full stroke-pencil-line', className)}
    >
      {hasCross ? (
        <g strokeWidth="1" opacity="0.5">
          <line x1="0" y1="0" x2="100%" y2="100%" />
          <line x1="100%" y1="0" x2="0" y2="100%" />
        </g>
      ) : null}
      <rect width="100%" height="100%" fill="none" strokeWidth="4" strokeDasharray="8 6" />
    </svg>
  )
}
