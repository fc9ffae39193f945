'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from './class-names'
import { nearestInDirection, type ArrowKey } from './nearest-in-direction'

export type MediaGridProps = Readonly<{
  /** Name of the list for the ear. */
  label: string
  /** More tiles are on their way. */
  isBusy?: boolean
  /**
   * `masonry`: columns 2, 3, 5, pictures only. `rows`: the same columns, tops aligned, captions under the pictures.
   * Default masonry.
   */
  layout?: 'masonry' | 'rows'
  /** MediaTiles. */
  children: ReactNode
}>

const ROWS =
  'grid grid-cols-2 items-start gap-x-2 gap-y-5 @min-[36rem]:grid-cols-3 @min-[36rem]:gap-x-3 @min-[60rem]:grid-cols-5'
const ARROWS: ReadonlySet<string> = new Set<ArrowKey>(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

/** Pictures in columns, sized before they load. Arrows move by what the eye sees; Enter opens. */
export function MediaGrid({ label, isBusy, layout = 'masonry', children }: MediaGridProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!ARROWS.has(event.key) || !(event.target instanceof HTMLAnchorElement)) return
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('article > a')]
    const next = nearestInDirection(event.target, links, event.key as ArrowKey)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div role="presentation" className="@container" onKeyDown={onKeyDown}>
      <div
        role="feed"
        aria-label={label}
        aria-busy={isBusy || undefined}
        className={classNames(layout === 'masonry' ? 'masonry' : ROWS)}
      >
        {children}
      </div>
    </div>
  )
}
