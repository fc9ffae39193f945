import { useTranslations } from 'next-intl'

import { PageTitle } from '@/ui/page-title'
import { Skeleton } from '@/ui/skeleton'

const TILES = Array.from({ length: 5 }, (_, at) => at)

/** The bin before its pictures are known. */
export default function BinLoading() {
  const t = useTranslations('library.bin')
  return (
    <div aria-busy className="flex flex-col gap-5 px-4 py-4 sm:px-6 lg:px-8 lg:py-6">
      <PageTitle>{t('title')}</PageTitle>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-5">
        {TILES.map((at) => (
          <Skeleton key={at} width={4} height={3} />
        ))}
      </div>
    </div>
  )
}
