import type { Field } from 'payload'

import { denyField } from '@/access/deny'

import type { Column } from './column'

/** Without a label it is no part of the panel, and of no answer of Payload. GraphQL reads a hidden field as null: only a denied one may be. */
const HIDDEN = { hidden: true, access: { read: denyField } }

/** The field of Payload's collection; null for a column that Payload makes by itself. */
const fieldOf = (name: string, column: Column): Field | null =>
  column.field ? ({ name, ...column.field, ...(column.field.label ? {} : HIDDEN) } as Field) : null

/** The fields of a Payload collection with these columns, in their order. */
export const payloadFields = (columns: Readonly<Record<string, Column>>): Field[] =>
  Object.entries(columns).flatMap(([name, column]) => fieldOf(name, column) ?? [])
