import { RuleTester } from 'eslint'
import { afterAll, describe, it } from 'vitest'

import { noHiddenClock } from './no-hidden-clock.mjs'
import { noPhysicalDirection } from './no-physical-direction.mjs'
import { stateOverrideAccess } from './state-override-access.mjs'

Object.assign(RuleTester, { afterAll, describe, it })

const tester = new RuleTester()

const refused = (codes: string[], messageId: string) =>
  codes.map((code) => ({ code, errors: [{ messageId }] }))

tester.run('state-override-access', stateOverrideAccess, {
  valid: [
    `payload.find({ collection: 'media', overrideAccess: false })`,
    `req.payload.update({ collection: 'media', overrideAccess: true, ...rest })`,
    `array.find((item) => item.payload)`,
    `payload.auth({ headers })`,
  ],
  invalid: refused(
    [
      `payload.find({ collection: 'media' })`,
      `payload.find(options)`,
      `payload.find()`,
      `payload.create({ collection: 'media', data: { overrideAccess: true } })`,
      `req.payload.delete({ collection: 'media', id })`,
      `app.container.payload.findGlobal({ slug: 'settings' })`,
    ],
    'missing',
  ),
})

tester.run('no-hidden-clock', noHiddenClock, {
  valid: ['new Date(0)', 'new Date(row.createdAt)', 'clock.now()', 'Date.parse(text)', 'performance.now()'],
  invalid: refused(['Date.now()', 'new Date()', 'new Date', 'Date()'], 'hidden'),
})

tester.run('no-physical-direction', noPhysicalDirection, {
  valid: [
    `a = 'ms-2 pe-4 start-0 border-s rounded-ss-lg text-start flex-row'`,
    `a = 'pl-PL'`,
    `a = 'left-hand'`,
    `a = 'left'`,
    `a = 'place-content-center sm:px-4 mx-auto'`,
  ],
  invalid: refused(
    [
      `a = 'flex ml-2'`,
      `a = 'sm:hover:-mr-px'`,
      `a = 'pl-gutter'`,
      `a = 'pr-[3px]'`,
      `a = '!left-0'`,
      `a = 'right-1/2'`,
      `a = 'left-full'`,
      `a = 'border-l'`,
      `a = 'border-r-2'`,
      `a = 'rounded-tl-lg'`,
      `a = 'text-left'`,
      `a = 'float-right!'`,
      'a = `${size} scroll-pl-4`',
    ],
    'physical',
  ),
})
