'use client'

import { useTranslations } from 'next-intl'

import { PasswordField } from '@/ui/password-field'
import { TextField } from '@/ui/text-field'

import { NAME_MAX_CHARACTERS } from '../contract'
import { PasswordRulesList } from './password-rules-list'
import type { useAccountForm } from './use-account-form'

export interface AccountFieldsProps {
  readonly account: Pick<ReturnType<typeof useAccountForm>, 'bind' | 'values'>
  /** A new account: the name, and the rules of the password. */
  readonly isNew: boolean
}

/** E-mail and password, and for a new account the name. */
export function AccountFields({ account, isNew }: AccountFieldsProps) {
  const t = useTranslations('auth.fields')
  return (
    <>
      <TextField
        {...account.bind('email')}
        label={t('email')}
        type="email"
        autoComplete={isNew ? 'email' : 'username'}
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        {...account.bind('password')}
        label={t('password')}
        showLabel={t('showPassword')}
        hideLabel={t('hidePassword')}
        autoComplete={isNew ? 'new-password' : 'current-password'}
      />
      {isNew ? (
        <>
          <PasswordRulesList password={account.values.password} />
          <TextField
            {...account.bind('name')}
            label={t('name')}
            hint={t('nameHint')}
            autoComplete="name"
            maxLength={NAME_MAX_CHARACTERS}
          />
        </>
      ) : null}
    </>
  )
}
