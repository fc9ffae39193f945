import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawDraft, type DraftRequest } from './draw'
import { DRAFT_STYLES } from './styles/style'

const request: DraftRequest = {
  prompt: 'lis i robot w nocnym lesie, śnieg',
  width: 192,
  height: 192,
  seed: 7,
  style: 'book',
  mime: 'image/png',
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const pixelsOf = async (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).removeAlpha().raw().toBuffer()

/** Mean difference of two pictures of the same size, 0–255. */
const difference = (a: Buffer, b: Buffer): number =>
  a.reduce((sum, v, i) => sum + Math.abs(v - (b[i] ?? 0)), 0) / a.length

describe('determinism', () => {
  it('gives the same bytes for the same request', async () => {
    const [a, b] = [await drawDraft(request), await drawDraft(request)]
    expect(digest(a.bytes)).toBe(digest(b.bytes))
  })

  it('gives the same bytes in another process, time zone and language', async () => {
    const here = digest((await drawDraft(request)).bytes)
    const entry = fileURLToPath(new URL('./draw.ts', import.meta.url))
    const code = `
      const { createHash } = await import('node:crypto')
      const { register } = await import('tsx/esm/api')
      register()
      const { drawDraft } = await import(${JSON.stringify(entry)})
      const { bytes } = await drawDraft(${JSON.stringify(request)})
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'))`
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      env,
      encoding: 'utf8',
    })
    expect(there).toBe(here)
  }, 60_000)

  it('draws another picture for another seed', async () => {
    const a = await pixelsOf((await drawDraft(request)).bytes)
    const b = await pixelsOf((await drawDraft({ ...request, seed: 8 })).bytes)
    expect(difference(a, b)).toBeGreaterThan(1)
  })
})

describe('styles', () => {
  it('all look different', async () => {
    const pictures = await Promise.all(
      DRAFT_STYLES.map(async (style) => pixelsOf((await drawDraft({ ...request, style })).bytes)),
    )
    pictures.forEach((a, i) =>
      pictures.slice(i + 1).forEach((b) => expect(difference(a, b)).toBeGreaterThan(4)),
    )
  })
})

describe('sizes and files', () => {
  it.each([
    [64, 64],
    [2048, 2048],
    [1024, 576],
    [576, 1024],
    [2048, 64],
    [64, 2048],
    [65, 97],
  ])(
    '%i × %i',
    async (width, height) => {
      const { bytes } = await drawDraft({ ...request, width, height })
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height, format: 'png', channels: 3 })
    },
    120_000,
  )

  it.each([
    ['image/webp', 'webp'],
    ['image/jpeg', 'jpeg'],
  ] as const)('writes %s', async (mime, format) => {
    const { bytes } = await drawDraft({ ...request, mime })
    expect((await sharp(bytes).metadata()).format).toBe(format)
  })
})

describe('what is said is seen', () => {
  const withoutAndWith = async (without: string, withIt: string): Promise<number> => {
    const [a, b] = await Promise.all(
      [without, withIt].map(async (prompt) => pixelsOf((await drawDraft({ ...request, prompt })).bytes)),
    )
    return difference(a!, b!)
  }

  it.each([
    ['a meadow', 'a fox on a meadow'],
    ['a girl on a meadow', 'a girl in a red coat on a meadow'],
    ['a girl in a forest', 'a girl with an umbrella in a forest'],
    ['a city by day', 'a city by night'],
    ['a meadow', 'a meadow, snow'],
    ['a meadow', 'a meadow and a castle'],
    ['a dog on a meadow', 'a sitting dog on a meadow'],
    ['a lake', 'a sailboat on a lake'],
    ['a meadow', 'a bird over a meadow'],
  ])('%s ≠ %s', async (a, b) => expect(await withoutAndWith(a, b)).toBeGreaterThan(0.3))
})

describe('any text gives a picture', () => {
  it.each([
    '\u0000',
    '\u202Exof',
    '🦊🌲',
    '<b>x</b>"/><script>',
    '',
    '   ',
    'ż'.repeat(2000),
    'fox '.repeat(500),
  ])('%j', async (prompt) => {
    const { bytes } = await drawDraft({ ...request, width: 64, height: 64, prompt })
    expect(bytes.length).toBeGreaterThan(500)
  })
})
