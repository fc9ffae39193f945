import { classNames } from './class-names'

export type SkeletonProps = Readonly<{
  /** Final size in px; the block keeps the ratio and fills its column. Without them give the size by `className`. */
  width?: number
  height?: number
  className?: string
}>

/**
 * A still block in the exact final geometry; it appears after 200 ms, so that quick answers show none. Put `aria-busy` on
 * the region that loads.
 */
export function Skeleton({ width, height, className }: SkeletonProps) {
  const look = classNames('block animate-skeleton rounded-picture bg-tint', className)
  if (width === undefined || height === undefined) return <span aria-hidden className={look} />
  return (
    <svg
      aria-hidden
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={classNames('h-auto w-full', look)}
    />
  )
}
