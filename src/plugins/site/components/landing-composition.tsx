import { useTranslations } from 'next-intl'

import { classNames } from '@/ui/class-names'
import { PictureLabel } from '@/ui/picture-label'

import { PANELS, type Panel } from './landing-panels'
import { PencilPanel } from './pencil-panel'

function PanelPicture({ panel: { id, picture, place } }: Readonly<{ panel: Panel }>) {
  const t = useTranslations()
  return (
    <li className={classNames('absolute overflow-hidden bg-paper', place)}>
      {picture ? (
        <>
          <img
            {...picture}
            alt={t(`site.landing.examples.${id}`)}
            fetchPriority={id === 'lighthouse' ? 'high' : 'auto'}
            className="size-full object-cover"
          />
          <PictureLabel kind="draft" className="absolute start-2 bottom-2">
            {t('generation.result.draft')}
          </PictureLabel>
        </>
      ) : (
        <div role="img" aria-label={t(`site.landing.examples.${id}`)} className="size-full">
          <PencilPanel />
        </div>
      )}
    </li>
  )
}

/** What the studio makes: a page of drafts cut by the one diagonal, with one panel still in pencil. */
export function LandingComposition() {
  const t = useTranslations('site.landing')
  return (
    <figure>
      <ul aria-label={t('compositionLabel')} className="relative composition">
        {PANELS.map((panel) => (
          <PanelPicture key={panel.id} panel={panel} />
        ))}
      </ul>
      <figcaption className="mt-2 text-end type-micro text-ink-2">{t('compositionCaption')}</figcaption>
    </figure>
  )
}
