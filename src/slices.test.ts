import { describe, expect, expectTypeOf, it } from 'vitest'

import { DomainError, type ErrorCode } from '@/platform/kernel/domain-error'
import type { AuditAction } from '@/platform/ports/audit'
import type { Slice } from '@/platform/slices/slice'

import { slices } from './slices'

const list: readonly Slice[] = slices

describe('the list of slices', () => {
  it('makes the declared status of every error code known to errors', () => {
    const statuses = list.flatMap(({ errors }) => Object.entries(errors?.statuses ?? {}))
    expect(statuses.length).toBeGreaterThan(30)
    for (const [code, status] of statuses) {
      expect([code, new DomainError(code as ErrorCode).status]).toEqual([code, status])
      expect(status).toBeGreaterThanOrEqual(400)
    }
  })

  it('ends with the audit log, which records what the other slices let pass', () => {
    expect(list.at(-1)?.name).toBe('audit')
  })

  it('knows every audit action as a type', () => {
    type Declared = {
      [One in (typeof slices)[number] as One['name']]: One extends { readonly auditActions: infer Actions }
        ? keyof Actions
        : never
    }
    expectTypeOf<Declared[keyof Declared]>().toEqualTypeOf<AuditAction>()
  })
})
