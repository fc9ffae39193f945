import { expect, it } from 'vitest'

import { otherMachinesUrls } from './addresses'

const INTERFACES = {
  lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true }],
  eth0: [
    { address: '192.168.1.5', family: 'IPv4', internal: false },
    { address: 'fe80::1', family: 'IPv6', internal: false },
  ],
  wlan0: [{ address: '10.0.0.7', family: 'IPv4', internal: false }],
} as const

const urlsOn = (HOST: string): string[] =>
  otherMachinesUrls({ HOST, PORT: 3_000 }, INTERFACES as unknown as Parameters<typeof otherMachinesUrls>[1])

it.each(['0.0.0.0', '::'])('are those of every network card when listening on %s', (host) => {
  expect(urlsOn(host)).toEqual(['http://192.168.1.5:3000', 'http://10.0.0.7:3000'])
})

it.each(['127.0.0.1', 'localhost', '192.168.1.5'])('are none when listening on %s alone', (host) => {
  expect(urlsOn(host)).toEqual([])
})
