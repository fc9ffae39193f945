import type { BrowserContext, Page } from '@playwright/test'

import type { SignedIn } from '../fixtures/accounts'
import type { Instance } from '../fixtures/instance'
import { listJobs, submit } from '../fixtures/jobs'
import { expect, test } from '../fixtures/test'
import { startWaiting } from '../fixtures/waiting'

const PROMPTS = ['pierwszy kot', 'drugi pies', 'trzeci lis', 'czwarta sowa'] as const

const card = (page: Page, prompt: string) => page.getByRole('article', { name: prompt, exact: true })
const mover = (page: Page, prompt: string) =>
  card(page, prompt).getByRole('button', { name: /^(Przenieś|Move)$/ })
const items = (page: Page) => page.getByRole('menuitem')

/** A browser signed in as somebody whose jobs wait. */
const enterWaiting = async (
  {
    context,
    instance,
    newPerson,
  }: {
    readonly context: BrowserContext
    readonly instance: Instance
    readonly newPerson: (name: string) => Promise<SignedIn>
  },
  prompts: readonly string[],
) => {
  const person = await newPerson('Zofia')
  await context.addCookies(person.storageState.cookies)
  return startWaiting(instance, person, prompts)
}

/** The waiting jobs as they stand on the page: whose turn is next stands at the end. */
const expectLine = async (page: Page, prompts: readonly string[], inLine: RegExp): Promise<void> => {
  const cards = page.getByRole('article')
  await expect(cards).toHaveCount(prompts.length)
  for (const [at, prompt] of prompts.toReversed().entries()) {
    await expect(cards.nth(at)).toHaveAccessibleName(prompt)
    await expect(cards.nth(at)).toContainText(inLine)
  }
}

test('somebody moves a waiting job by keyboard, keeps the focus, hears the place, and another tab follows', async ({
  context,
  instance,
  newPerson,
}) => {
  const { person, goOn } = await enterWaiting({ context, instance, newPerson }, PROMPTS)
  const [polish, english] = [await context.newPage(), await context.newPage()]
  await polish.goto('/pl/studio')
  await english.goto('/en/studio')
  const expectEverywhere = async (prompts: readonly string[]) => {
    await expectLine(polish, prompts, /\d\.\sw\skolejce/)
    await expectLine(english, prompts, /\d(st|nd|rd|th)\sin\sline/)
  }
  const [cat, dog, fox, owl] = PROMPTS
  await expectEverywhere([cat, dog, fox, owl])

  await mover(polish, owl).focus()
  await polish.keyboard.press('Enter')
  await expect(items(polish)).toHaveText(['Na początek moich zadań', 'O jedno miejsce wcześniej'])
  await polish.keyboard.press('Enter')
  await expectEverywhere([owl, cat, dog, fox])
  await expect(mover(polish, owl)).toBeFocused()
  await expect(
    polish.getByText('Przeniesiono: czwarta sowa. Teraz na miejscu 1 z 4 wśród Twoich zadań w kolejce.'),
  ).toBeAttached()

  await polish.keyboard.press('Enter')
  await expect(items(polish)).toHaveText(['O jedno miejsce później', 'Na koniec moich zadań'])
  await polish.keyboard.press('Enter')
  await expectEverywhere([cat, owl, dog, fox])
  await expect(mover(polish, owl)).toBeFocused()

  await mover(english, cat).click()
  await english.getByRole('menuitem', { name: 'To the end of my line' }).click()
  await expectEverywhere([owl, dog, fox, cat])
  await expect(
    english.getByText('Moved: pierwszy kot. Now number 4 of 4 among your jobs in line.'),
  ).toBeAttached()
  await expect(mover(english, cat)).toBeFocused()

  await mover(english, fox).click()
  await expect(items(english)).toHaveText([
    'To the front of my line',
    'One place earlier',
    'One place later',
    'To the end of my line',
  ])
  await english.getByRole('menuitem', { name: 'One place earlier' }).click()
  await expectEverywhere([owl, fox, dog, cat])
  // Each tab asked anew in its own language.
  await expect(polish.getByText(/\byour\b/i)).toHaveCount(0)
  await expect(english.getByText(/zadani/)).toHaveCount(0)

  await goOn()
  const jobs = await listJobs(person.api)
  const started = jobs.toSorted((a, b) => String(a.startedAt).localeCompare(String(b.startedAt)))
  expect(started[0]?.prompt).toBe(owl)
  await expect(mover(polish, owl)).toHaveCount(0)
})

test('a job that waits alone cannot be moved, and a second one makes it movable', async ({
  context,
  page,
  instance,
  newPerson,
}) => {
  const { person, goOn } = await enterWaiting({ context, instance, newPerson }, ['samotny żuraw'])
  await page.goto('/pl/studio')
  await expect(card(page, 'samotny żuraw').getByRole('button', { name: 'Anuluj' })).toBeVisible()
  await expect(mover(page, 'samotny żuraw')).toHaveCount(0)
  await submit(person.api, { prompt: 'drugi żuraw', width: 128, height: 128 })
  await expect(mover(page, 'samotny żuraw')).toBeVisible()
  await card(page, 'drugi żuraw').getByRole('button', { name: 'Anuluj' }).click()
  await expect(mover(page, 'samotny żuraw')).toHaveCount(0)
  await goOn()
})

test('a move that nobody answers is told in a sentence, and can be made again', async ({
  context,
  page,
  instance,
  newPerson,
}) => {
  const [first, second] = ['stary most', 'nowy most']
  const { goOn } = await enterWaiting({ context, instance, newPerson }, [first, second])
  await page.goto('/pl/studio')
  await page.route('**/move', (route) => route.abort())
  const moveToFront = async () => {
    await mover(page, second).click()
    await page.getByRole('menuitem', { name: 'Na początek moich zadań' }).click()
  }
  await moveToFront()
  const problem = page.getByText(
    'Studio nie odpowiedziało. Zadanie jest zachowane. Spróbuj ponownie za chwilę.',
  )
  await expect(problem).toBeVisible()
  await expectLine(page, [first, second], /w\skolejce/)

  await page.unroute('**/move')
  await moveToFront()
  await expectLine(page, [second, first], /w\skolejce/)
  await expect(problem).toHaveCount(0)
  await goOn()
})

test('a line that is longer than a page is shown whole, and its ends are known', async ({
  context,
  page,
  instance,
  newPerson,
}) => {
  test.slow()
  const prompts = Array.from({ length: 26 }, (_, at) => `łódka ${at + 1}`)
  const { goOn } = await enterWaiting({ context, instance, newPerson }, prompts)
  await page.goto('/pl/studio')
  await expectLine(page, prompts, /w\skolejce/)
  await mover(page, 'łódka 1').click()
  await expect(items(page)).toHaveText(['O jedno miejsce później', 'Na koniec moich zadań'])
  await page.keyboard.press('Escape')
  await mover(page, 'łódka 26').click()
  await page.getByRole('menuitem', { name: 'Na początek moich zadań' }).click()
  await expectLine(page, ['łódka 26', ...prompts.slice(0, -1)], /w\skolejce/)
  await goOn()
})
