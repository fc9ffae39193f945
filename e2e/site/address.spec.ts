import { newAccount, setUp } from '../fixtures/accounts'
import { expect, test } from '../fixtures/test'
import { sweep, type SweptPage } from '../sweep/sweep'

const PUBLIC_URL = 'https://kadr.example'

test.use({ settings: { PUBLIC_URL, HOST: '0.0.0.0' } })

const WORDS = { en: 'Kadr does not work at this address.', pl: 'Pod tym adresem Kadr nie działa.' } as const
const PANEL = 'The panel does not work at this address.'

const PAGES: readonly SweptPage[] = (['en', 'pl'] as const).flatMap((language) =>
  ['studio', 'sign-in', ''].map((place) => ({
    name: `address-${place || 'landing'}`,
    path: `/${language}/${place}`,
    language,
    ready: (page) => page.getByText(WORDS[language]),
  })),
)

for (const swept of PAGES) {
  test(`${swept.path} under an address that is not the public one says what to open`, async ({
    browser,
    instance,
  }) => {
    await sweep(browser, instance.localUrl, swept)
  })
}

test('the notice leads to the public address and names the setting', async ({ page, instance }) => {
  await page.goto(`${instance.localUrl}/en/studio`)
  const notice = page.getByRole('complementary', { name: 'This address' })
  await expect(notice).toContainText(`PUBLIC_URL=${instance.localUrl}`)
  await expect(notice.getByRole('link', { name: `Open ${PUBLIC_URL}` })).toHaveAttribute('href', PUBLIC_URL)
})

test('whoever runs no scripts reads it, too, and nobody does behind a proxy that says https', async ({
  request,
  instance,
}) => {
  const direct = await (await request.get(`${instance.localUrl}/en`)).text()
  expect(direct).toContain(WORDS.en)
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'kadr.example' }
  const proxied = await (await request.get(`${instance.localUrl}/en`, { headers })).text()
  expect(proxied).not.toContain(`${WORDS.en}<`)
})

test('a refused request says what to open', async ({ request, instance }) => {
  const answer = await request.post(`${instance.localUrl}/api/v1/generation/jobs`, {
    headers: { origin: 'https://other.example' },
    data: {},
  })
  expect(answer.status()).toBe(403)
  expect(await answer.text()).toContain(PUBLIC_URL)
})

test('the panel says so before anybody types a password', async ({ page, instance }) => {
  const { search } = new URL(instance.setupUrl)
  await setUp(`${instance.localUrl}/setup${search}`, newAccount())
  await page.goto(`${instance.localUrl}/admin/login`)
  const notice = page.getByRole('complementary', { name: PANEL })
  await expect(notice).toContainText(`PUBLIC_URL=${instance.localUrl}`)
  await expect(notice.getByRole('link')).toHaveAttribute('href', `${PUBLIC_URL}/admin`)
})
