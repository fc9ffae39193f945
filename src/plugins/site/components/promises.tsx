import { useTranslations } from 'next-intl'

const PROMISES = ['promiseYours', 'promiseNoCard', 'promiseHonest'] as const

/** Three things a visitor can count on. */
export function Promises() {
  const t = useTranslations('site.landing')
  return (
    <section aria-label={t('promises')} className="mt-16 border-t border-hairline pt-8">
      <ul className="grid gap-x-12 gap-y-8 md:grid-cols-3">
        {PROMISES.map((promise) => (
          <li key={promise} className="flex flex-col gap-2">
            <h2 className="type-h4">{t(`${promise}.title`)}</h2>
            <p className="text-ink-2">{t(`${promise}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
