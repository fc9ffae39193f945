import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { ROUTE_TABLE } from '@/route-table'

import { createTempFolder, type TempFolder } from '../temp-folder'
import { pageRoutes } from './list-pages'
import { compareRoutes } from './list-routes'

/** The one page of ours that holds the whole panel: its views have rows of their own. */
const PANEL = 'page /admin/:segments'

let folder: TempFolder
beforeAll(async () => {
  folder = await createTempFolder('pages')
  for (const file of [
    'app/(site)/[locale]/(public)/page.tsx',
    'app/(site)/[locale]/s/[token]/page.tsx',
    'app/(site)/[locale]/layout.tsx',
    'app/(panel)/admin/[[...segments]]/page.tsx',
    'app/api/[...slug]/route.ts',
    'app/manifest.ts',
    'app/icon.svg',
    'app/site.css',
    'public/icons/a.png',
  ]) {
    const path = join(folder.path, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, '')
  }
})
afterAll(() => folder.remove())

it('reads addresses out of folders as Next.js does', () => {
  expect(pageRoutes(join(folder.path, 'app'), join(folder.path, 'public')).sort()).toEqual([
    'file /icon.svg',
    'file /icons/a.png',
    'file /manifest.webmanifest',
    'page /:locale',
    'page /:locale/s/:token',
    'page /admin/:segments',
    'route /api/:slug',
  ])
})

it('the table names every page, handler and file, and no other', () => {
  const routes = pageRoutes('src/app', 'public')
  expect(compareRoutes(routes, [PANEL, ...Object.keys(ROUTE_TABLE.pages)])).toEqual({
    withoutRow: [],
    withoutRoute: [],
  })
})

it('a page without a row is found', () => {
  const routes = [...pageRoutes('src/app', 'public'), 'page /:locale/planted']
  expect(compareRoutes(routes, [PANEL, ...Object.keys(ROUTE_TABLE.pages)]).withoutRow).toEqual([
    'page /:locale/planted',
  ])
})
