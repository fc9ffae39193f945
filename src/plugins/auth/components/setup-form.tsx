'use client'

import { useLocale, useTranslations } from 'next-intl'

import { Button } from '@/ui/button'
import { Note } from '@/ui/note'

import { enterStudio, setUp, signIn } from './account-calls'
import { AccountFields } from './account-fields'
import { useAccountForm } from './use-account-form'

export interface SetupFormProps {
  /** From the one-time link; checked again by the server. */
  readonly token: string
}

/** Makes the first Super Admin and signs them in. */
export function SetupForm({ token }: SetupFormProps) {
  const t = useTranslations('auth.setup')
  const locale = useLocale()
  const { form, ...account } = useAccountForm({
    isNewPassword: true,
    act: async (values) => {
      await setUp({ ...values, token, locale })
      await signIn(values)
      enterStudio(locale)
    },
  })
  return (
    <form ref={form} noValidate onSubmit={account.submit} className="flex flex-col gap-4">
      <AccountFields account={account} isNew />
      {account.failure ? (
        <Note tone="bad" role="alert">
          {account.failure}
        </Note>
      ) : null}
      <Button type="submit" size="lg" isBlock isLoading={account.isActing} loadingLabel={t('busy')}>
        {t('submit')}
      </Button>
    </form>
  )
}
