'use client'

import { ListOrdered } from 'lucide-react'
import { useTranslations } from 'next-intl'

import { Menu } from '@/ui/menu'

import { movesFrom, type Move, type PlaceInLine } from './line-order'

export interface MoveMenuProps {
  readonly at: PlaceInLine
  /** A move is under way: another one is not begun. */
  readonly isMoving: boolean
  readonly onMove: (move: Move) => void
}

/** Where a waiting job can go among one's own; nothing where it can go nowhere. */
export function MoveMenu({ at, isMoving, onMove }: MoveMenuProps) {
  const t = useTranslations('generation.move')
  const moves = movesFrom(at)
  if (moves.length === 0) return null
  return (
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
          if (!isMoving) onMove(move)
        },
      }))}
    />
  )
}
