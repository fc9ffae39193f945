import type { GlobalAfterChangeHook } from 'payload'

import type { JsonObject, JsonValue } from '@/platform/kernel/json'

import { recordInRequest } from './record-in-request'

type Values = Readonly<Record<string, JsonValue | undefined>>

const NOT_SETTINGS = new Set(['createdAt', 'globalType', 'id', 'updatedAt'])

const changesOf = (before: Values, after: Values): JsonObject =>
  Object.fromEntries(
    Object.keys({ ...before, ...after })
      .filter((name) => !NOT_SETTINGS.has(name) && (before[name] ?? null) !== (after[name] ?? null))
      .map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]),
  )

/** One entry per save, with the old and new value of each setting that is another now. */
export const recordSettings =
  (addressKey: Buffer): GlobalAfterChangeHook =>
  async ({ doc, previousDoc, global, req }) => {
    const details = changesOf((previousDoc ?? {}) as Values, doc as Values)
    if (Object.keys(details).length > 0) {
      const target = { type: 'settings', id: global.slug } as const
      await recordInRequest(req, addressKey, { action: 'settings.changed', target, details })
    }
    return doc as unknown
  }
