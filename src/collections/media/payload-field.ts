import type { Field } from 'payload'

import { denyField } from '@/access/deny'

import type { Column } from './column'

/** What no answer of our own shows to everybody, no answer of Payload shows to anybody. */
const hiddenOf = ({ shownTo }: Column) => ({
  hidden: true,
  ...(shownTo === 'everybody' ? {} : { access: { read: denyField } }),
})

/** The field of Payload's collection; null for a column that Payload makes by itself. */
const fieldOf = (name: string, column: Column): Field | null =>
  column.field ? ({ name, ...column.field, ...(column.field.label ? {} : hiddenOf(column)) } as Field) : null

/** The fields of a Payload collection with these columns, in their order. */
export const payloadFields = (columns: Readonly<Record<string, Column>>): Field[] =>
  Object.entries(columns).flatMap(([name, column]) => fieldOf(name, column) ?? [])
