import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { ROUTE_TABLE } from '@/route-table'
import type { Whose } from '@/platform/slices/access-row'
import { LOCALES } from '@/platform/kernel/locale'
import { RANKS, type Rank } from '@/platform/kernel/rank'
import { startPageStudio, type PageStudio } from '@/testing/access-walk/page-studio'
import { checkRows } from '@/testing/check-rows'
import { openStores, type TestStores } from '@/testing/test-app-stores'

// A whole start, and pages that are rendered for the first time, beside other suites on the same cores.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 })

let stores: TestStores
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

const requestedPath = (path: string, whose: Whose): string =>
  whose === 'link' ? `${path} ${studio.link.title}` : path

/** A page that is already being sent says in its body where it sends whoever may not see it. */
const LATE_REDIRECT = /NEXT_REDIRECT;\w+;[^;]*;(\d{3})/

/** As a page, and as the data that a browser takes when it goes from page to page. */
const ask = async (rank: Rank, path: string, whose: Whose): Promise<number> => {
  const page = await studio.open(rank, path)
  const data = await studio.open(rank, path, { rsc: '1' })
  const text = await page.text()
  for (const answered of [
    { headers: page.headers, text },
    { headers: data.headers, text: await data.text() },
  ]) {
    expect([rank, studio.secrets.leaks(rank, requestedPath(path, whose), answered)]).toEqual([rank, []])
  }
  return page.status === 200 ? Number(LATE_REDIRECT.exec(text)?.[1] ?? 200) : page.status
}

beforeAll(async () => {
  stores = await openStores('production')
  studio = await startPageStudio(stores.env)
})
afterAll(async () => {
  await studio.stop()
  await stores.stop()
})

it(`the walk over pages: ${ROWS.length} pages and files, ${TRIES.length} rows × ${RANKS.length} ranks`, () =>
  checkRows(
    TRIES,
    ([route, whose]) => `${route}, ${whose}`,
    async ([route, whose, answers]) => {
      for (const path of pathsOf(route, whose)) {
        const seen = await Promise.all(RANKS.map((rank) => ask(rank, path, whose)))
        expect([path, seen]).toEqual([path, answers])
      }
    },
  ))
