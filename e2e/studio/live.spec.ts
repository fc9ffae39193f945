import type { BrowserContext } from '@playwright/test'

import { noteProgress, progressSeen } from '../fixtures/note-progress'
import { expect, test } from '../fixtures/test'

/** As on a plain-http address in a home network, where browsers give pages no locks. */
const takeLocksAway = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'))

test('two tabs of one browser see the same progress through one event stream', async ({
  context,
  newPerson,
}) => {
  const { storageState } = await newPerson('Ewa')
  await context.addCookies(storageState.cookies)
  await context.addInitScript(noteProgress)
  const streams: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/events') streams.push(request.url())
  })
  const [first, second] = [await context.newPage(), await context.newPage()]
  await first.goto('/pl/studio')
  await second.goto('/pl/studio')

  await first.getByLabel('Co ma być widać?').fill('trzy czaple nad jeziorem')
  await first.getByRole('button', { name: 'Więcej' }).click()
  await first.getByRole('button', { name: /^Generuj 2 obrazy/ }).click()
  for (const tab of [first, second]) {
    await expect(tab.getByRole('img', { name: /^Rysunek, na którym widać/ })).toHaveCount(2)
    expect((await progressSeen(tab)).map(({ name }) => name)).toEqual(['Postęp: trzy czaple nad jeziorem'])
  }
  expect(streams).toHaveLength(1)
})

test('when the tab that holds the stream closes, the other one goes on', async ({ context, newPerson }) => {
  const { storageState } = await newPerson('Jan')
  await context.addCookies(storageState.cookies)
  const [first, second] = [await context.newPage(), await context.newPage()]
  await first.goto('/pl/studio')
  await second.goto('/pl/library')
  await first.close()

  const third = await context.newPage()
  await third.goto('/pl/studio')
  await third.getByLabel('Co ma być widać?').fill('sowa w bibliotece')
  await third.getByRole('button', { name: /^Generuj/ }).click()
  await expect(second.getByRole('img', { name: /sowa/ })).toBeVisible()
})

test('without locks, as over plain http, tabs agree on one stream and hand it over', async ({
  context,
  newPerson,
}) => {
  const { storageState } = await newPerson('Leon')
  await context.addCookies(storageState.cookies)
  await takeLocksAway(context)
  const streams: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/events') streams.push(request.url())
  })
  const first = await context.newPage()
  await first.goto('/pl/studio')
  await expect.poll(() => streams.length).toBe(1)
  const [second, third] = [await context.newPage(), await context.newPage()]
  await second.goto('/pl/studio')
  await third.goto('/en/library')
  await second.getByLabel('Co ma być widać?').fill('sowa w bibliotece')
  await second.getByRole('button', { name: /^Generuj/ }).click()
  await expect(third.getByRole('img', { name: /owl/ })).toBeVisible()
  expect(await second.evaluate(() => 'locks' in navigator)).toBe(false)
  expect(streams).toHaveLength(1)

  await first.close()
  await expect.poll(() => streams.length).toBe(2)
  await second.getByLabel('Co ma być widać?').fill('lis w lesie')
  await second.getByRole('button', { name: /^Generuj/ }).click()
  await expect(third.getByRole('img', { name: /fox/ })).toBeVisible()
  expect(streams).toHaveLength(2)
})

test('whose account is deleted is told within five seconds, and asks no more', async ({
  context,
  newPerson,
  superAdmin,
}) => {
  const person = await newPerson('Nina')
  await context.addCookies(person.storageState.cookies)
  const streams: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/events') streams.push(request.url())
  })
  const page = await context.newPage()
  await page.goto('/pl/studio')
  await expect.poll(() => streams.length).toBe(1)
  expect((await superAdmin.api.delete(`/api/users/${person.id}`)).status()).toBe(200)
  await expect(page.getByText('Sesja się skończyła.')).toBeVisible({ timeout: 5_000 })
  await page.waitForTimeout(5_000)
  expect(streams).toHaveLength(1)
})

test('who signs out in one tab is signed out in the others, and nothing listens any more', async ({
  context,
  newPerson,
}) => {
  const person = await newPerson('Hela')
  await context.addCookies(person.storageState.cookies)
  const open = new Set<object>()
  context.on('requestfinished', (request) => void open.delete(request))
  context.on('requestfailed', (request) => void open.delete(request))
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/events') open.add(request)
  })
  const [first, second] = [await context.newPage(), await context.newPage()]
  await first.goto('/pl/studio')
  await second.goto('/en/library')
  await expect.poll(() => open.size).toBe(1)
  await expect(second.getByRole('button', { name: /Hela/ })).toBeVisible()
  await first.getByRole('button', { name: 'Konto: Hela' }).click()
  await first.getByRole('menuitem', { name: 'Wyloguj się' }).click()
  await expect(first).toHaveURL(/\/pl$/)
  await expect(second.getByRole('button', { name: /Hela/ })).toHaveCount(0)
  await expect.poll(() => open.size).toBe(0)
})
