import { createHash } from 'node:crypto'

import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { MediaVariants } from '@/collections/media/variants'
import { readMark } from '@/platform/marking/read-mark'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import { waitFor } from '@/testing/wait-for'
import { variantKeyOf } from '@/plugins/library/contract'

import { Media } from '@/plugins/library/contract'

import { Job } from '../contract'

const JOBS = '/api/v1/generation/jobs'

let app: TestApp
let user: TestClient
beforeAll(async () => {
  app = await startTestApp()
  user = app.as(await app.seed.user('user'))
  await app.startWorker()
})
afterAll(() => app.stop())

const untilDone = (client: TestClient, id: string): Promise<Job> =>
  waitFor(
    async () => {
      const job = (await client.get(`${JOBS}/${id}`)).data(Job)
      return job.state === 'done' && job
    },
    { timeoutMs: 50_000 },
  )

const make = async (body: object, key: string): Promise<Job> => {
  const answer = await user.post(JOBS, { kind: 'image', ...body }, { 'idempotency-key': key })
  expect(answer.status).toBe(202)
  return untilDone(user, answer.data(Job).id)
}

interface Row {
  readonly id: string
  readonly sha256: string
  readonly file_key: string
  readonly size_bytes: number
  readonly privacy: string
  readonly prompt: string
  readonly seed: number
  readonly owner_key: string
  readonly variants: MediaVariants
}

const rowsOf = (jobId: string): Promise<Row[]> =>
  app.container.database.query<Row>('SELECT * FROM media WHERE job = $1 ORDER BY job_index', [jobId])

const filesUnder = async (prefix: string): Promise<string[]> => {
  const keys: string[] = []
  for await (const { key } of app.container.files.list(prefix)) keys.push(key)
  return keys.sort()
}

it('turns a sentence into one private picture, one row, one file whose sum is true', async () => {
  const job = await make({ prompt: 'a fox in a forest', width: 128, height: 96, seed: 7 }, 'one-picture')
  const [row, ...others] = await rowsOf(job.id)
  expect(others).toEqual([])
  expect(job).toMatchObject({ state: 'done', progress: 1, position: null, seed: 7, error: null })
  expect(job.results.map(({ mediaId }) => mediaId)).toEqual([row?.id])
  expect(row).toMatchObject({ privacy: 'private', prompt: 'a fox in a forest', seed: 7 })
  expect(await filesUnder('media/')).toEqual([variantKeyOf(row?.file_key ?? '', 'thumb'), row?.file_key])

  const file = await user.get(job.results[0]?.url ?? '')
  expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(row?.sha256)
  expect(file.bytes.byteLength).toBe(row?.size_bytes)
  expect(await sharp(file.bytes).metadata()).toMatchObject({ format: 'webp', width: 128, height: 96 })
})

it.each([
  ['original', 1_700, 850],
  ['preview', 1_600, 800],
  ['thumb', 512, 256],
])('writes into the %s what made it, so that other programs can read it', async (variant, width, height) => {
  const body = { prompt: 'a lighthouse at dusk', width: 1_700, height: 850 }
  const job = await make(body, `marked-picture-${variant}`)
  const id = job.results[0]?.mediaId
  const { bytes, headers } = await user.get(`/api/v1/media/${id}/file?variant=${variant}`)
  expect(headers.get('content-length')).toBe(String(bytes.byteLength))
  expect(await sharp(bytes).metadata()).toMatchObject({ width, height })
  const { xmp } = await sharp(bytes).metadata()
  expect(xmp?.toString('utf8')).toContain('http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia')
  expect(readMark(bytes)).toMatchObject({ digitalSourceType: 'algorithmicMedia', engine: 'draft' })
})

it('keeps in the row what each smaller copy is, and sends it as that', async () => {
  const job = await make({ prompt: 'a lighthouse at dusk', width: 1_700, height: 850 }, 'kept-variants')
  const [row] = await rowsOf(job.id)
  for (const variant of ['preview', 'thumb'] as const) {
    const { bytes, headers } = await user.get(`/api/v1/media/${row?.id}/file?variant=${variant}`)
    const { width, height } = await sharp(bytes).metadata()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(row?.variants[variant]).toEqual({ sizeBytes: bytes.byteLength, sha256, width, height })
    expect(headers.get('etag')).toBe(`"${sha256}"`)
  }
  const small = await make({ prompt: 'a cat', width: 64, height: 64 }, 'kept-variants-small')
  expect((await rowsOf(small.id))[0]?.variants).toMatchObject({ preview: null, thumb: { width: 64 } })
})

it('makes as many pictures as asked for, each with its own seed and file', async () => {
  const body = { prompt: 'three boats on a lake', width: 64, height: 64, count: 3, seed: 2 ** 32 - 2 }
  const job = await make(body, 'three-pictures')
  const rows = await rowsOf(job.id)
  expect(rows.map(({ seed }) => seed)).toEqual([2 ** 32 - 2, 2 ** 32 - 1, 0])
  expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(3)
  expect(job.results).toHaveLength(3)
})

it('draws the same bytes for the same seed', async () => {
  const body = { prompt: 'a cat on a chair', width: 64, height: 64, seed: 99 }
  const [first, second] = [await make(body, 'same-seed-1'), await make(body, 'same-seed-2')]
  const sums = await Promise.all([first, second].map(async ({ id }) => (await rowsOf(id))[0]?.sha256))
  expect(first.id).not.toBe(second.id)
  expect(sums[0]).toBe(sums[1])
})

it('shows the picture in the library, described but not by its prompt', async () => {
  const job = await make({ prompt: 'an unmistakable zeppelin', width: 64, height: 64 }, 'in-the-library')
  const { data } = (await user.get('/api/v1/media?scope=own&limit=1')).json as { data: object[] }
  expect(data).toEqual([
    expect.objectContaining({
      id: job.results[0]?.mediaId,
      title: 'an unmistakable zeppelin',
      privacy: 'private',
      digitalSourceType: 'algorithmicMedia',
      source: 'generated',
    }),
  ])
  expect((data[0] as { alt: string }).alt).not.toBe('')
})

it('names what is seen by dictionary forms, in the language of whoever reads', async () => {
  const job = await make({ prompt: 'lis w lesie nocą', width: 64, height: 64 }, 'described')
  const inLanguage = async (locale: string, path: string) => {
    user.cookies.set('NEXT_LOCALE', locale)
    const answer = await user.get(path)
    user.cookies.delete('NEXT_LOCALE')
    return answer
  }
  const media = `/api/v1/media/${job.results[0]?.mediaId}`
  for (const [locale, alt] of [
    ['pl', 'Rysunek, na którym widać: lis, las, noc.'],
    ['en', 'A drawing that shows: fox, forest, night.'],
  ] as const) {
    expect((await inLanguage(locale, media)).data(Media).alt).toBe(alt)
    expect((await inLanguage(locale, `${JOBS}/${job.id}`)).data(Job).results[0]?.alt).toBe(alt)
  }
  expect(job.drawn).toEqual(['lis', 'lesie', 'nocą'])
})

it('lists own jobs, newest first, page by page', async () => {
  const other = app.as(await app.seed.user('user'))
  const ids: string[] = []
  for (const index of [1, 2, 3, 4, 5]) {
    const body = { kind: 'image', prompt: `picture ${index}`, width: 64, height: 64 }
    ids.unshift((await other.post(JOBS, body, { 'idempotency-key': `listed-${index}` })).data(Job).id)
  }
  const first = await other.get(`${JOBS}?limit=3`)
  const second = await other.get(`${JOBS}?limit=3&cursor=${String(first.json.nextCursor)}`)
  expect([...first.data(Job.array()), ...second.data(Job.array())].map(({ id }) => id)).toEqual(ids)
  expect(second.json.nextCursor).toBeNull()
  await Promise.all(ids.map((id) => untilDone(other, id)))
})

it('shows a job to nobody but its owner', async () => {
  const job = await make({ prompt: 'mine alone', width: 64, height: 64 }, 'mine-alone')
  const stranger = app.as(await app.seed.user('super-admin'))
  for (const client of [stranger, app.as('guest')]) {
    const [foreign, missing, malformed] = await Promise.all([
      client.get(`${JOBS}/${job.id}`),
      client.get(`${JOBS}/${app.container.newId()}`),
      client.get(`${JOBS}/%00`),
    ])
    const answers = [foreign, missing, malformed].map(({ status, error: { code, message } }) => ({
      status,
      code,
      message,
    }))
    expect(answers[0]).toMatchObject({ status: 404, code: 'generation.jobNotFound' })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  }
})
