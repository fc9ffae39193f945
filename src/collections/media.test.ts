import type { Field } from 'payload'
import { expect, it } from 'vitest'

import { denyField } from '@/access/deny'

import { media } from './media'

type Named = Field & { name: string; hidden?: boolean; label?: unknown; access?: { read?: unknown } }

const FIELDS = media.fields as Named[]
const namesWhere = (condition: (field: Named) => boolean) => FIELDS.filter(condition).map(({ name }) => name)

it('shows in the panel what has words for it, and hides all else', () => {
  expect(namesWhere(({ hidden }) => !hidden)).toEqual(namesWhere(({ label }) => label !== undefined))
  expect(namesWhere(({ hidden }) => !hidden)).toEqual(expect.arrayContaining(['title', 'owner', 'privacy']))
})

const SECRETS = ['ownerKey', 'job', 'prompt', 'seed', 'sha256', 'fileKey', 'recipe', 'linkId', 'linkHash']

it('lets nobody read through Payload what is the owner’s alone, or nobody’s', () => {
  expect(namesWhere(({ access, hidden }) => hidden === true && access?.read === denyField)).toEqual(
    expect.arrayContaining(SECRETS),
  )
})
