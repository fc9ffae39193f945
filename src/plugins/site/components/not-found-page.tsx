import { useTranslations } from 'next-intl'

import { QuietLink } from '@/platform/i18n/quiet-link'
import { ButtonLink } from '@/ui/button-link'

import { PencilPage } from './pencil-page'

/** Missing and forbidden alike: the same words. */
export function NotFoundPage() {
  const t = useTranslations('site.notFound')
  return (
    <PencilPage title={t('title')} text={t('text')}>
      <ButtonLink as={QuietLink} href="/">
        {t('back')}
      </ButtonLink>
    </PencilPage>
  )
}
