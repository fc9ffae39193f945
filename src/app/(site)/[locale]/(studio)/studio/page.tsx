import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { JobTable, nearestShape, StudioComposer, type Draft } from '@/plugins/generation/client'
import { listOwnJobs } from '@/plugins/generation/server'
import { findMedia } from '@/plugins/library/server'
import { GuestHint } from '@/plugins/site/client'

import { getRequestContext } from '../../../request-context'

type StudioParams = Readonly<{ searchParams: Promise<{ from?: string | string[] }> }>

const JOBS_SHOWN = 24

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('generation'))('studioTitle'),
})

/** The settings of one's own picture, to use again; null for none, a foreign and a missing one alike. */
const settingsOf = async (id: unknown): Promise<Partial<Draft> | null> => {
  const [{ container, caller }, locale] = await Promise.all([getRequestContext(), getLocale()])
  const media = typeof id === 'string' ? await findMedia(container, { caller, locale }, id) : null
  if (!media?.isOwn || media.prompt === null) return null
  const seed = media.seed === null ? '' : String(media.seed)
  return { prompt: media.prompt, style: media.style || null, seed, shape: nearestShape(media) }
}

export default async function StudioPage({ searchParams }: StudioParams) {
  const [{ container, caller }, { from }, locale, t] = await Promise.all([
    getRequestContext(),
    searchParams,
    getLocale(),
    getTranslations('generation'),
  ])
  const [jobs, initial] = await Promise.all([
    listOwnJobs(container, caller, { limit: JOBS_SHOWN, locale }),
    settingsOf(from),
  ])
  const { styles = [], estimateSeconds = 1 } = container.engineCatalog[0] ?? {}
  return (
    <div className="studio">
      <div className="studio-composer">
        <h1 className="mb-5 type-h1 max-lg:hidden">{t('studioTitle')}</h1>
        <StudioComposer
          engine={{ styles, estimateSeconds }}
          canRegister={container.settings.registration === 'open'}
          hint={
            caller.user ? null : (
              <GuestHint picturesPerDay={container.settings.limits.draftPicturesPerDay.guest} />
            )
          }
          initial={initial}
        />
      </div>
      <div className="studio-table">
        <h1 className="mb-4 type-h1 lg:hidden">{t('studioTitle')}</h1>
        <JobTable first={jobs} />
      </div>
    </div>
  )
}
