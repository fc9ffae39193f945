import { expect, it } from 'vitest'

import { addressFault, type AddressFault } from './page-address'

const HTTP = 'http://localhost:3000'
const HTTPS = 'https://kadr.example'

/** PUBLIC_URL, the origin that the browser shows, `Host` at the server, and what is wrong. */
const ROWS: readonly (readonly [string, string, string | null, AddressFault | null])[] = [
  // As it should be.
  [HTTP, HTTP, 'localhost:3000', null],
  [HTTPS, HTTPS, 'kadr.example', null],
  [HTTPS, HTTPS, '127.0.0.1:3000', null],
  [HTTPS, HTTPS, null, null],
  // Other names of the machine, over plain http.
  [HTTP, 'http://127.0.0.1:3000', '127.0.0.1:3000', null],
  [HTTP, 'http://192.0.2.7:3000', '192.0.2.7:3000', null],
  [HTTP, 'http://localhost:8080', 'localhost:8080', null],
  [HTTP, 'http://[2001:db8::7]:3000', '[2001:db8::7]:3000', null],
  // A proxy with https that PUBLIC_URL does not know of.
  [HTTP, HTTPS, 'kadr.example', null],
  [HTTP, HTTPS, 'localhost:3000', 'foreign'],
  [HTTP, HTTPS, null, 'foreign'],
  [HTTP, 'http://localhost:8080', 'localhost:3000', 'foreign'],
  // Scheme, host or port is another than that of an https PUBLIC_URL.
  [HTTPS, 'http://kadr.example', 'kadr.example', 'insecure'],
  [HTTPS, 'http://192.0.2.7:3000', '192.0.2.7:3000', 'insecure'],
  [HTTPS, 'http://localhost:3000', 'localhost:3000', 'insecure'],
  [HTTPS, 'https://www.kadr.example', 'www.kadr.example', null],
  [HTTPS, 'https://kadr.example:8443', 'kadr.example:8443', null],
  [HTTPS, 'https://www.kadr.example', '127.0.0.1:3000', 'foreign'],
  [HTTPS, 'https://kadr.example:8443', 'kadr.example', 'foreign'],
  // Nothing is known yet.
  [HTTP, '', 'localhost:3000', null],
  [HTTPS, '', null, null],
]

it('says for every pair of PUBLIC_URL and origin whether a page can work, and why not', () => {
  const faults = ROWS.flatMap(([publicUrl, origin, host, said]) => {
    const found = addressFault({ origin, host }, publicUrl)
    return found === said ? [] : [{ publicUrl, origin, host, found, said }]
  })
  expect(faults).toEqual([])
})
