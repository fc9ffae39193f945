import type { Field } from 'payload'
import { expect, it } from 'vitest'

import { media } from './media'

type Named = Field & { name: string; hidden?: boolean; label?: unknown; access?: { read?: unknown } }

const FIELDS = media.fields as Named[]
const namesWhere = (condition: (field: Named) => boolean) => FIELDS.filter(condition).map(({ name }) => name)

it('shows in the panel what has words for it, and hides all else', () => {
  expect(namesWhere(({ hidden }) => !hidden)).toEqual(namesWhere(({ label }) => label !== undefined))
  expect(namesWhere(({ hidden }) => !hidden)).toEqual([
    'title',
    'alt',
    'kind',
    'privacy',
    'owner',
    'engine',
    'style',
    'width',
    'height',
    'mime',
    'sizeBytes',
  ])
})

it('lets nobody read through Payload what is the owner’s alone, or nobody’s', () => {
  expect(namesWhere(({ access }) => access?.read !== undefined)).toEqual([
    'ownerKey',
    'job',
    'jobIndex',
    'prompt',
    'seed',
    'sha256',
    'fileKey',
    'recipe',
    'variants',
    'linkId',
    'linkHash',
    'linkExpiresAt',
    'deletedAt',
  ])
})
