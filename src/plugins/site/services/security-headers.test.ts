import { expect, it } from 'vitest'

import { securityHeaders } from './security-headers'

it('insists on https where the studio is reached by it, and only there', () => {
  const name = 'strict-transport-security'
  expect(securityHeaders('https://kadr.example')[name]).toBe('max-age=31536000')
  expect(securityHeaders('http://localhost:3000')).not.toHaveProperty(name)
})
