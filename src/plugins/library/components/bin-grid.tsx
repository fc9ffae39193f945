'use client'

import { useTranslations } from 'next-intl'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { ButtonLink } from '@/ui/button-link'
import { EmptyState } from '@/ui/empty-state'

import { BinTile } from './bin-tile'
import { BIN_KEY, type MediaPage } from './media-cache'
import { fetchBin } from './media-calls'
import { MediaPages } from './media-pages'

export interface BinGridProps {
  /** The first page, as the server rendered it. */
  readonly first: MediaPage
}

/** One's own pictures that are in the bin, the last one in first, each with its way back. */
export function BinGrid({ first }: BinGridProps) {
  const t = useTranslations('library.bin')
  return (
    <MediaPages
      queryKey={BIN_KEY}
      fetchPage={fetchBin}
      first={first}
      label={t('grid')}
      layout="rows"
      renderTile={(media) => <BinTile key={media.id} media={media} />}
      empty={
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <ButtonLink as={QuietLink} href="/library" variant="line">
              {t('empty.act')}
            </ButtonLink>
          }
        />
      }
    />
  )
}
