'use client'

import { ListOrdered } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'

import { Menu } from '@/ui/menu'

import { movesFrom, type Move, type PlaceInLine } from './line-order'
import { useKeptFocus } from './use-kept-focus'

export interface MoveMenuProps {
  readonly at: PlaceInLine
  readonly isMoving: boolean
  readonly onMove: (move: Move) => void
}

/** Where a waiting job can go among one's own; nothing where it can go nowhere. */
export function MoveMenu({ at, isMoving, onMove }: MoveMenuProps) {
  const t = useTranslations('generation.move')
  const frame = useRef<HTMLSpanElement>(null)
  const keepFocus = useKeptFocus(frame, at.place)
  const moves = movesFrom(at)
  if (moves.length === 0) return null
  return (
    <span ref={frame} className="inline-flex">
      <Menu
        button={{
          label: t('open'),
          icon: <ListOrdered aria-hidden />,
          size: 'sm',
          isLoading: isMoving,
          loadingLabel: t('moving'),
        }}
        items={moves.map((move) => ({
          label: t(`to.${move}`),
          onSelect: () => {
            if (isMoving) return
            keepFocus()
            onMove(move)
          },
        }))}
      />
    </span>
  )
}
