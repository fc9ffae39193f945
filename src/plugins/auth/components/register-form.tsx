'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'

import { ApiError } from '@/platform/browser/call-api'
import { QuietLink } from '@/platform/i18n/quiet-link'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Note } from '@/ui/note'

import { enterStudio, register, signIn } from './account-calls'
import { AccountFields } from './account-fields'
import type { AccountValues } from './account-faults'
import { useAccountForm } from './use-account-form'

/** The account is there, or is not: the words are the same. */
function SignInNext() {
  const t = useTranslations('auth.register')
  return (
    <Note
      role="status"
      lead={t('doneTitle')}
      action={
        <ButtonLink as={QuietLink} href="/sign-in">
          {t('toSignIn')}
        </ButtonLink>
      }
    >
      {t('done')}
    </Note>
  )
}

/** Makes an account and goes on to the studio; says nothing about whether the address was known. */
export function RegisterForm() {
  const t = useTranslations('auth.register')
  const locale = useLocale()
  const [isSignInNext, setSignInNext] = useState(false)

  const act = async ({ email, password, name }: AccountValues) => {
    await register({ email, password, name, locale })
    try {
      enterStudio((await signIn({ email, password })) ?? locale)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setSignInNext(true)
    }
  }
  const { form, ...account } = useAccountForm({ isNewPassword: true, act })

  if (isSignInNext) return <SignInNext />
  return (
    <form ref={form} noValidate onSubmit={account.submit} className="flex flex-col gap-4">
      <AccountFields account={account} isNew />
      {account.failure ? (
        <Note tone="bad" role="alert">
          {account.failure}
        </Note>
      ) : null}
      <p className="type-small text-ink-2">{t('terms')}</p>
      <Button type="submit" size="lg" isBlock isLoading={account.isActing} loadingLabel={t('busy')}>
        {t('submit')}
      </Button>
      <p>
        {t('hasAccount')}{' '}
        <QuietLink href="/sign-in" className="link">
          {t('toSignIn')}
        </QuietLink>
      </p>
    </form>
  )
}
