import { test } from '../fixtures/test'
import { startWaiting } from '../fixtures/waiting'
import { LANGUAGES, sweep } from './sweep'

const PROMPTS = ['lis z latarnią', 'żuraw nad jeziorem', 'stary most we mgle']

for (const language of LANGUAGES) {
  test(`jobs that wait in line are clean, ${language}`, async ({ browser, instance, newPerson }) => {
    const { person, goOn } = await startWaiting(instance, await newPerson(), PROMPTS)
    await sweep(browser, instance.url, {
      language,
      name: 'waiting',
      path: `/${language}/studio`,
      ready: (page) => page.getByRole('button', { name: /^(Przenieś|Move)$/ }).last(),
      storageState: person.storageState,
    })
    await goOn()
  })
}
