'use client'

import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'

import { Button } from '@/ui/button'
import { TextField } from '@/ui/text-field'

import type { MediaLink } from '../contract'
import { CopyButton } from './copy-button'

export interface PictureLinkProps {
  /** Null: the picture is unlisted, but nobody has a way to it yet. */
  readonly link: MediaLink | null
  readonly isBusy: boolean
  readonly onRenew: () => void
}

/** The link of an unlisted picture, to copy, and a new one in its place. */
export function PictureLink({ link, isBusy, onRenew }: PictureLinkProps) {
  const t = useTranslations('library.link')
  return (
    <div className="flex flex-col gap-2">
      {link ? (
        <TextField
          label={t('label')}
          hint={t('hint')}
          value={link.url}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          className="pe-12"
          trailing={<CopyButton text={link.url} label={t('copy')} />}
        />
      ) : null}
      <Button
        variant="quiet"
        size="sm"
        icon={<RefreshCw aria-hidden />}
        isLoading={isBusy}
        loadingLabel={t('making')}
        onClick={onRenew}
        className="self-start"
      >
        {link ? t('renew') : t('make')}
      </Button>
    </div>
  )
}
