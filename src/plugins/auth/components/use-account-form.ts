'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type SubmitEvent } from 'react'
import { flushSync } from 'react-dom'

import { ApiError, NoAnswerError } from '@/platform/browser/call-api'
import { focusFirstFault } from '@/ui/focus-first-fault'

import { accountFaults, type AccountField, type AccountValues } from './account-faults'

type AccountFaults = Partial<Record<AccountField, string>>

export interface AccountFormOptions {
  /** A new password must obey the rules; a known one only has to be there. */
  readonly isNewPassword: boolean
  readonly act: (values: AccountValues) => Promise<void>
  /** The sentence for an error that belongs to no field; undefined: the usual one. */
  readonly sentenceOf?: (error: unknown) => string | undefined
}

const EMPTY: AccountValues = { email: '', password: '', name: '' }

/** The words for what went wrong: at the fields the server named, else one sentence. */
const useFaultWords = (sentenceOf: AccountFormOptions['sentenceOf']) => {
  const t = useTranslations()
  const sentencesOf = (faults: ReturnType<typeof accountFaults>): AccountFaults =>
    Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t(`auth.fields.${fault}`)]))
  const problemOf = (error: unknown): [faults: AccountFaults, sentence: string | null] => {
    if (error instanceof ApiError && Object.keys(error.fields).length > 0) return [error.fields, null]
    const own = sentenceOf?.(error)
    if (own) return [{}, own]
    if (error instanceof ApiError) return [{}, error.message]
    return [{}, error instanceof NoAnswerError ? t('site.problem.noAnswer') : t('site.problem.unexpected')]
  }
  return { sentencesOf, problemOf }
}

/** State of a form that asks for an e-mail and a password: values, faults, one act at a time. */
export const useAccountForm = ({ isNewPassword, act, sentenceOf }: AccountFormOptions) => {
  const { sentencesOf, problemOf } = useFaultWords(sentenceOf)
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState(EMPTY)
  const [faults, setFaults] = useState<AccountFaults>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [isActing, setActing] = useState(false)

  const refuse = (found: AccountFaults, sentence: string | null) => {
    // On the page before focus moves to the first fault.
    flushSync(() => {
      setFaults(found)
      setFailure(sentence)
    })
    if (form.current) focusFirstFault(form.current)
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isActing) return
    const found = sentencesOf(accountFaults(values, isNewPassword))
    refuse(found, null)
    if (Object.keys(found).length > 0) return
    setActing(true)
    try {
      await act({ ...values, email: values.email.trim(), name: values.name.trim() })
    } catch (error) {
      refuse(...problemOf(error))
    } finally {
      setActing(false)
    }
  }

  const bind = (field: AccountField) => ({
    name: field,
    value: values[field],
    error: faults[field],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      setValues((current) => ({ ...current, [field]: value }))
    },
  })

  return { form, values, failure, isActing, submit, bind }
}
