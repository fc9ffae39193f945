import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { ROUTE_TABLE } from '@/route-table'
import type { Whose } from '@/platform/slices/access-row'
import { LOCALES } from '@/platform/kernel/locale'
import { RANKS, type Rank } from '@/platform/kernel/rank'
import { startPageStudio, type PageStudio } from '@/platform/testing/access-walk/page-studio'

// A whole start, and pages that are rendered for the first time, beside other suites on the same cores.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let studio: PageStudio

const ROWS = Object.entries({ ...ROUTE_TABLE.pages, ...ROUTE_TABLE.panel })
const TRIES = ROWS.flatMap(([route, row]) =>
  Object.entries(row).map(([whose, answers]) => [route, whose as Whose, answers] as const),
)

/** The address in each language; what has none, once. */
const pathsOf = (route: string, whose: Whose): string[] => {
  const { ids, link } = studio
  const id = ids[whose] ?? ''
  const path = route
    .replace(/^\w+ /, '')
    .replace(':id', id)
    .replace(':token', whose === 'link' ? link.token : 'x'.repeat(32))
    .replace(':slug', 'planted')
  const query = route.endsWith('/studio') && whose === 'private' ? `?from=${id}` : ''
  const locales = path.includes(':locale') ? LOCALES : [LOCALES[0]]
  return locales.map((locale) => path.replace(':locale', locale) + query)
}

const asked = (path: string, whose: Whose): string =>
  whose === 'link' ? `${path} ${studio.link.title}` : path

/** A page that is already being sent says in its body where it sends whoever may not see it. */
const LATE_REDIRECT = /NEXT_REDIRECT;\w+;[^;]*;(\d{3})/

/** As a page, and as the data that a browser takes when it goes from page to page. */
const ask = async (rank: Rank, path: string, whose: Whose): Promise<number> => {
  const page = await studio.open(rank, path)
  const data = await studio.open(rank, path, { rsc: '1' })
  const text = await page.text()
  for (const told of [
    { headers: page.headers, text },
    { headers: data.headers, text: await data.text() },
  ]) {
    expect([rank, studio.secrets.leaks(rank, asked(path, whose), told)]).toEqual([rank, []])
  }
  return page.status === 200 ? Number(LATE_REDIRECT.exec(text)?.[1] ?? 200) : page.status
}

/** The pages of the whole product, from its build, on the stores that `env` names; asked for when the first test runs. */
export const pageWalkContract = (stores: string, env: () => Readonly<Record<string, string>>): void => {
  beforeAll(async () => {
    studio = await startPageStudio(env())
  })
  afterAll(() => studio.stop())

  describe(`the walk over pages, ${stores}: ${ROWS.length} pages and files, ${TRIES.length} rows × ${RANKS.length} ranks`, () => {
    it.each(TRIES)('%s, %s', async (route, whose, answers) => {
      for (const path of pathsOf(route, whose)) {
        const seen: number[] = []
        for (const rank of RANKS) seen.push(await ask(rank, path, whose))
        expect([path, seen]).toEqual([path, answers])
      }
    })
  })
}
