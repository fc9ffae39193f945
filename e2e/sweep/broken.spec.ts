import { runStatement } from '@/testing/run-statement'

import { test } from '../fixtures/test'
import { heading, LANGUAGES, sweep } from './sweep'
import { TITLES } from './titles'

test.beforeAll(async ({ instance }) => {
  await runStatement(await instance.databaseUrl(), 'ALTER TABLE media RENAME TO media_away')
})
test.afterAll(async ({ instance }) => {
  await runStatement(await instance.databaseUrl(), 'ALTER TABLE media_away RENAME TO media')
})

for (const language of LANGUAGES) {
  test(`a page that broke is clean, ${language}`, ({ browser, instance, person: { storageState } }) =>
    sweep(browser, instance.url, {
      language,
      name: 'broken',
      path: `/${language}/library`,
      ready: heading(TITLES.broken[language]),
      storageState,
      // 441: that the server could not render.
      expectedFaults: [/status of 500/, /React error #441/],
    }))
}
