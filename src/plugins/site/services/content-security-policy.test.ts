import { describe, expect, it } from 'vitest'

import { areaOf, contentSecurityPolicy } from './content-security-policy'

const directivesOf = (policy: string): Record<string, string> =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )

describe('areaOf', () => {
  it.each([
    ['/admin', 'admin'],
    ['/admin/collections/users', 'admin'],
    ['/administration', 'site'],
    ['/pl/admin', 'site'],
    ['/', 'site'],
  ] as const)('puts %s under %s', (pathname, area) => {
    expect(areaOf(pathname)).toBe(area)
  })
})

describe('contentSecurityPolicy', () => {
  it('holds scripts and styles of the site to the nonce', () => {
    expect(directivesOf(contentSecurityPolicy('site', 'abc=', 'production'))).toEqual({
      'default-src': "'self'",
      'script-src': "'nonce-abc=' 'strict-dynamic'",
      'style-src': "'self' 'nonce-abc='",
      'style-src-attr': "'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    })
  })

  it('lets the panel style itself, but loads no script from elsewhere', () => {
    const admin = directivesOf(contentSecurityPolicy('admin', 'abc=', 'production'))
    expect(admin['script-src']).toBe("'self' 'nonce-abc='")
    expect(admin['style-src']).toBe("'self' 'unsafe-inline'")
    expect(admin['frame-ancestors']).toBe("'self'")
  })

  it('allows evaluated code in development only', () => {
    for (const area of ['site', 'admin'] as const) {
      expect(contentSecurityPolicy(area, 'n', 'production')).not.toContain('unsafe-eval')
      expect(directivesOf(contentSecurityPolicy(area, 'n', 'development'))['script-src']).toContain(
        "'unsafe-eval'",
      )
    }
  })
})
