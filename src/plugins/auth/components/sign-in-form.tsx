'use client'

import { useLocale, useTranslations } from 'next-intl'

import { ApiError } from '@/platform/browser/call-api'
import { QuietLink } from '@/platform/i18n/quiet-link'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'

import { enterStudio, signIn } from './account-calls'
import { AccountFields } from './account-fields'
import { useAccountForm } from './use-account-form'

/** Signs in and opens the studio. A wrong address and a wrong password get the same sentence. */
export function SignInForm({ canRegister }: Readonly<{ canRegister: boolean }>) {
  const t = useTranslations('auth.signIn')
  const locale = useLocale()
  const { form, ...account } = useAccountForm({
    isNewPassword: false,
    act: async ({ email, password }) => enterStudio((await signIn({ email, password })) ?? locale),
    sentenceOf: (error) => (error instanceof ApiError && error.status === 401 ? t('wrong') : undefined),
  })
  return (
    <form ref={form} noValidate onSubmit={account.submit} className="flex flex-col gap-4">
      <AccountFields account={account} isNew={false} />
      {account.failure ? (
        <Note tone="bad" role="alert">
          {account.failure}
        </Note>
      ) : null}
      <Button type="submit" size="lg" isBlock isLoading={account.isActing} loadingLabel={t('busy')}>
        {t('submit')}
      </Button>
      {canRegister ? (
        <p>
          {t('noAccount')}{' '}
          <QuietLink href="/register" className="link">
            {t('toRegister')}
          </QuietLink>
        </p>
      ) : null}
    </form>
  )
}
