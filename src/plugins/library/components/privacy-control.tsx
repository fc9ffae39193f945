'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Globe, Link2, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

import { Note } from '@/ui/note'
import { Segmented } from '@/ui/segmented'

import { PRIVACIES, type Media, type MediaLink, type Privacy } from '../contract'
import { putIntoLibrary } from './media-cache'
import { createLink, patchMedia } from './media-calls'
import { PictureLink } from './picture-link'

const ICONS = { private: Lock, unlisted: Link2, public: Globe } as const

export interface PrivacyControlProps {
  readonly media: Media
  readonly link: MediaLink | null
}

/** What is unlisted has a link, or it would be private: choosing it, and choosing it again, makes one. */
const savePrivacy = async (
  media: Media,
  wanted: Privacy,
): Promise<{ media: Media; link: MediaLink | null }> =>
  wanted === 'unlisted'
    ? { link: await createLink(media.id), media: { ...media, privacy: wanted } }
    : { link: null, media: await patchMedia(media.id, { privacy: wanted }) }

/** Who can see the picture: changes at once, and goes back with a sentence when the server did not take it. */
export function PrivacyControl({ media, link: firstLink }: PrivacyControlProps) {
  const t = useTranslations('library.privacy')
  const client = useQueryClient()
  const [saved, setSaved] = useState(media.privacy)
  const [link, setLink] = useState(firstLink)
  const saving = useMutation({
    mutationFn: (wanted: Privacy) => savePrivacy(media, wanted),
    onSuccess: (changed) => {
      setSaved(changed.media.privacy)
      setLink(changed.link)
      putIntoLibrary(client, changed.media)
    },
  })
  const shown = saving.isPending ? saving.variables : saved
  return (
    <div className="flex flex-col gap-2">
      <Segmented
        label={t('label')}
        size="sm"
        isBlock
        options={PRIVACIES.map((value) => {
          const Icon = ICONS[value]
          return { value, label: t(value), icon: <Icon aria-hidden /> }
        })}
        value={shown}
        onChange={(wanted) => saving.mutate(wanted)}
      />
      <p role="status" className="type-small text-ok empty:hidden">
        {saving.isSuccess ? t('saved') : null}
      </p>
      {shown === 'unlisted' ? (
        <PictureLink link={link} isBusy={saving.isPending} onRenew={() => saving.mutate('unlisted')} />
      ) : null}
      {saving.isError ? (
        <Note tone="bad" role="alert">
          {t('failed')}
        </Note>
      ) : null}
    </div>
  )
}
