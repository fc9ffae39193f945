import { Trash2 } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { LibraryGrid, LibrarySearch } from '@/plugins/library/client'
import { LibraryFilters } from '@/plugins/library/contract'
import { listMedia } from '@/plugins/library/server'
import { ButtonLink } from '@/ui/button-link'
import { PageTitle } from '@/ui/page-title'

import { getRequestContext } from '../../../request-context'

const PICTURES_SHOWN = 24

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('library'))('title'),
})

interface LibraryPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What the address asks for; what makes no sense there is left out. */
const filtersOf = async (searchParams: LibraryPageProps['searchParams']): Promise<LibraryFilters> =>
  LibraryFilters.safeParse(await searchParams).data ?? {}

export default async function LibraryPage({ searchParams }: LibraryPageProps) {
  const [{ container, caller }, locale, t] = await Promise.all([
    getRequestContext(),
    getLocale(),
    getTranslations('library'),
  ])
  const filters = await filtersOf(searchParams)
  const query = { ...filters, scope: 'own', limit: PICTURES_SHOWN } as const
  const first = await listMedia(container, { caller, locale }, query)
  // Where there is nothing at all there is nothing to look for.
  const hasPictures = first.data.length > 0 || Object.values(filters).some(Boolean)
  return (
    <div className="flex flex-col gap-5 px-4 py-4 sm:px-6 lg:px-8 lg:py-6">
      <PageTitle
        actions={
          <ButtonLink as={QuietLink} href="/library/bin" variant="quiet" icon={<Trash2 aria-hidden />}>
            {t('bin.title')}
          </ButtonLink>
        }
      >
        {t('title')}
      </PageTitle>
      {caller.user ? null : <p className="type-small text-ink-2">{t('guest')}</p>}
      {hasPictures ? (
        <LibrarySearch
          filters={filters}
          found={{ count: first.data.length, hasMore: first.nextCursor !== null }}
        />
      ) : null}
      <LibraryGrid first={first} filters={filters} />
    </div>
  )
}
