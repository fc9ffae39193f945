import { listJobs } from '../fixtures/jobs'
import { expect, test } from '../fixtures/test'

test('a job is found again after a reload and after the web process was killed', async ({
  context,
  page,
  instance,
  newPerson,
}) => {
  const person = await newPerson('Olga')
  await context.addCookies(person.storageState.cookies)
  await page.goto('/pl/studio')
  const worker = await instance.pidOf('worker')
  process.kill(worker, 'SIGSTOP') // so that the job is still waiting when the pages die
  await page.getByLabel('Co ma być widać?').fill('pociąg w górach')
  await page.getByRole('button', { name: /^Generuj/ }).click()
  const card = page.getByRole('article', { name: 'pociąg w górach' })
  await expect(card).toContainText('w kolejce')

  await page.reload()
  await expect(card).toContainText('w kolejce')

  const web = await instance.pidOf('web')
  process.kill(web, 'SIGKILL')
  await expect.poll(() => instance.pidOf('web').catch(() => web)).not.toBe(web)
  process.kill(worker, 'SIGCONT')

  // Without a reload: the page finds the new process by itself.
  await expect(card.getByRole('img', { name: /lokomotywa/ })).toBeVisible({ timeout: 30_000 })
  expect(await listJobs(person.api)).toHaveLength(1)
  await page.reload()
  await expect(card.getByRole('img', { name: /lokomotywa/ })).toBeVisible()
})
