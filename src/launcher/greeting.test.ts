import { expect, it } from 'vitest'

import { parseEnv } from '@/platform/config/env'

import { createGreeting } from './greeting'

const start = (otherUrls: readonly string[] = []) => {
  const shown: string[] = []
  const noted: string[] = []
  const greeting = createGreeting(parseEnv({ PORT: '4000', KADR_DATA: '/data' }), otherUrls, {
    show: (line = '') => shown.push(line),
    note: (line) => noted.push(line),
  })
  const link = (url: string) => greeting.onMessage({ type: 'kadr.setupLink', url })
  return { greeting, link, shown: () => shown.join('\n'), noted: () => noted.join('\n') }
}

it('prints the address, and no link when there is an administrator', () => {
  const { greeting, shown } = start()
  greeting.show()
  expect(shown()).toContain('Kadr is running:  http://localhost:4000')
  expect(shown()).not.toContain('administrator')
  expect(shown()).not.toContain('on the network')
})

it('prints where other machines find it', () => {
  const { greeting, shown } = start(['http://192.168.1.5:4000', 'http://10.0.0.7:4000'])
  greeting.show()
  expect(shown()).toContain(
    '  on the network:   http://192.168.1.5:4000\n  on the network:   http://10.0.0.7:4000',
  )
})

it('prints the link on the terminal and never in the log', () => {
  const { greeting, link, shown, noted } = start()
  link('http://localhost:4000/en/setup?token=first')
  greeting.show()
  expect(shown()).toContain('token=first')
  expect(shown()).toContain('within 24 hours')
  expect(noted()).toBe('Kadr is running on http://localhost:4000')
})

it('prints the new link when web was started again, for the old one has ended', () => {
  const { greeting, link, shown } = start()
  link('http://localhost:4000/en/setup?token=first')
  greeting.show()
  link('http://localhost:4000/en/setup?token=second')
  expect(shown().indexOf('token=second')).toBeGreaterThan(shown().indexOf('token=first'))
})
