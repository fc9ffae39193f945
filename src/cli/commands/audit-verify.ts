import { z } from 'zod'

import { oneOf } from '@/platform/config/described-schemas'
import { LOCALES, type Locale } from '@/platform/kernel/locale'
import type { Translate } from '@/platform/kernel/translate'
import type { AuditVerdict } from '@/plugins/audit/contract'
import { verifyAuditLog } from '@/plugins/audit/server'

import { readArguments, type Arguments } from '../arguments'
import { print, type Command } from '../command'
import { withInstance } from '../instance'

const Options = z.object({ lang: oneOf(LOCALES).default('en'), json: z.boolean().default(false) })
const ARGUMENTS: Arguments<typeof Options> = { options: { lang: { type: 'string' } }, schema: Options }

const sentenceOf = (verdict: AuditVerdict, locale: Locale, translate: Translate): string => {
  if (!verdict.isWhole) {
    const { kind, seq, anchor = seq, lost = 0, kept = 0 } = verdict.fault
    return translate(locale, `audit.verify.${kind}`, { seq, anchor, lost, kept })
  }
  return translate(locale, 'audit.verify.whole', { count: verdict.count, hash: verdict.head?.hash ?? '' })
}

export const auditVerify: Command = {
  name: 'audit verify',
  usage: 'audit verify [--lang pl]',
  summary: 'Check that the audit log is whole; exit 1 with the first fault when it is not.',
  arguments: ARGUMENTS,
  run: async (args) => {
    const { values } = readArguments(args, ARGUMENTS)
    const { verdict, sentence } = await withInstance(async ({ container }) => {
      const found = await verifyAuditLog(container)
      return { verdict: found, sentence: sentenceOf(found, values.lang, container.translate) }
    })
    print(values.json, { ...verdict, message: sentence }, [sentence])
    return verdict.isWhole ? 0 : 1
  },
}
