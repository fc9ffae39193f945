import { describe, expect, it } from 'vitest'

import { SubmitBody } from '../contract'
import { draftBody } from './draft-body'
import { EMPTY_DRAFT } from './saved-draft'

const faultsOf = (part: Partial<typeof EMPTY_DRAFT>) =>
  draftBody({ ...EMPTY_DRAFT, prompt: 'lis', ...part }).faults

describe('draftBody', () => {
  it('asks only for what was chosen, and passes the contract', () => {
    const { body } = draftBody({ ...EMPTY_DRAFT, prompt: '  lis ', shape: 'wide' })
    expect(body).toEqual({ kind: 'image', prompt: 'lis', width: 1_280, height: 720, count: 1 })
    expect(SubmitBody.safeParse(body).success).toBe(true)
  })

  it('carries style, seed, count and what not to draw', () => {
    const { body } = draftBody({
      ...EMPTY_DRAFT,
      prompt: 'lis',
      style: 'ink',
      seed: '0',
      count: 4,
      negativePrompt: 'płot',
    })
    expect(body).toMatchObject({ style: 'ink', seed: 0, count: 4, negativePrompt: 'płot' })
    expect(SubmitBody.safeParse(body).success).toBe(true)
  })

  it('names every fault', () => {
    expect(faultsOf({ prompt: ' \n' })).toEqual(['promptEmpty'])
    expect(faultsOf({ prompt: '\u200b\u200b' })).toEqual(['promptEmpty'])
    expect(faultsOf({ prompt: 'x'.repeat(2_001) })).toEqual(['promptTooLong'])
    expect(faultsOf({ negativePrompt: 'x'.repeat(2_001), seed: '-1' })).toEqual([
      'negativeTooLong',
      'seedInvalid',
    ])
  })

  it.each(['4294967296', '1.5', '1e3', 'x'])('refuses the seed %s', (seed) => {
    expect(faultsOf({ seed })).toEqual(['seedInvalid'])
  })

  it('takes the largest seed', () => {
    expect(faultsOf({ seed: '4294967295' })).toEqual([])
  })
})
