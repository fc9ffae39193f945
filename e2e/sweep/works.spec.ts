import { allDrawn, listJobs, submit } from '../fixtures/jobs'
import { test } from '../fixtures/test'
import { heading, LANGUAGES, sweep } from './sweep'
import { TITLES } from './titles'

const WORKS = [
  { prompt: 'lis z latarnią w zaśnieżonym lesie, noc', width: 768, height: 1024 },
  { prompt: 'latarnia morska na klifie o zmierzchu, żaglówka', width: 1024, height: 576, count: 2 },
  { prompt: 'robot piecze chleb w kuchni, poranek, kwantowy gąszcz', width: 1024, height: 1024 },
  { prompt: 'smok nad zamkiem o zachodzie słońca', width: 1024, height: 768 },
]

test.beforeAll(async ({ person }) => {
  for (const work of WORKS) await submit(person.api, work)
  await allDrawn(person.api)
  const oldest = (await listJobs(person.api)).findLast(({ state }) => state === 'done')
  await person.api.delete(`/api/v1/media/${oldest?.results[0]?.mediaId}`)
})

for (const language of LANGUAGES) {
  test(`the studio with work is clean, ${language}`, ({ browser, instance, person: { storageState } }) =>
    sweep(browser, instance.url, {
      language,
      name: 'studio',
      path: `/${language}/studio`,
      ready: heading('Studio'),
      storageState,
    }))

  test(`the library with work is clean, ${language}`, ({ browser, instance, person: { storageState } }) =>
    sweep(browser, instance.url, {
      language,
      name: 'library',
      path: `/${language}/library`,
      ready: heading(TITLES.library[language]),
      storageState,
    }))

  test(`the bin is clean, ${language}`, ({ browser, instance, person: { storageState } }) =>
    sweep(browser, instance.url, {
      language,
      name: 'bin',
      path: `/${language}/library/bin`,
      ready: heading(TITLES.bin[language]),
      storageState,
    }))

  test(`a picture is clean, ${language}`, async ({ browser, instance, person: { api, storageState } }) => {
    const [job] = await listJobs(api)
    await sweep(browser, instance.url, {
      language,
      name: 'picture',
      path: `/${language}/pictures/${job?.results[0]?.mediaId}`,
      ready: heading(job?.prompt ?? ''),
      storageState,
    })
  })

  test(`a linked picture is clean for a stranger, ${language}`, async ({ browser, instance, person }) => {
    const [job] = await listJobs(person.api)
    const answer = await person.api.post(`/api/v1/media/${job?.results[0]?.mediaId}/link`, { data: {} })
    const { data } = (await answer.json()) as { data: { token: string } }
    await sweep(browser, instance.url, {
      language,
      name: 'linked',
      path: `/${language}/s/${data.token}`,
      ready: (page) => page.getByRole('img', { name: TITLES.drawing[language] }),
    })
  })
}
