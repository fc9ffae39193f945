import { runStatement } from '@/testing/run-statement'

import { expect, test } from '../fixtures/test'

const PAGES = [
  { locale: 'pl', title: 'Ta strona się zepsuła', retry: 'Spróbuj jeszcze raz', number: 'Numer żądania' },
  { locale: 'en', title: 'This page broke', retry: 'Try again', number: 'Request number' },
] as const

for (const { locale, title, retry, number } of PAGES) {
  test(`a page of /${locale} whose data is gone says so, with a number, and is whole again later`, async ({
    page,
    context,
    instance,
    person,
  }) => {
    await context.addCookies(person.storageState.cookies)
    const database = await instance.databaseUrl()
    await runStatement(database, 'ALTER TABLE media RENAME TO media_away')
    try {
      const answer = await page.goto(`/${locale}/library`)
      expect(answer?.status()).toBe(500)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page.getByText(number)).toBeVisible()
      await expect(page.getByText(/relation|SELECT|media/)).toBeHidden()
    } finally {
      await runStatement(database, 'ALTER TABLE media_away RENAME TO media')
    }
    await page.getByRole('button', { name: retry }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Biblioteka|Library/ })).toBeVisible()
  })
}
