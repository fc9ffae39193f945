import { Check, Circle } from 'lucide-react'
import { useTranslations } from 'next-intl'

import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '../contract'
import { passwordRules } from './password-rules'

/** The rules of a new password, each ticked as soon as it is met. */
export function PasswordRulesList({ password }: Readonly<{ password: string }>) {
  const t = useTranslations('auth.rules')
  return (
    <ul aria-label={t('label')} className="flex flex-col gap-1 type-small text-ink-2">
      {passwordRules(password).map(({ id, isMet }) => (
        <li key={id} className={isMet ? 'flex items-center gap-1.5 text-ok' : 'flex items-center gap-1.5'}>
          {isMet ? <Check aria-hidden className="size-4" /> : <Circle aria-hidden className="size-4" />}
          {t(id, { min: PASSWORD_MIN_CHARACTERS, max: PASSWORD_MAX_CHARACTERS })}
          <span className="sr-only">: {isMet ? t('met') : t('unmet')}</span>
        </li>
      ))}
    </ul>
  )
}
