const HSTS_SECONDS = 365 * 24 * 60 * 60

/**
 * Headers of every answer, pages, API and files alike. The content security policy needs a nonce and is set where pages are
 * made.
 *
 * @param publicUrl - on plain http a browser must not be told to insist on https: it would be ignored, or lock people out
 */
export const securityHeaders = (publicUrl: string): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  ...(publicUrl.startsWith('https://') ? { 'strict-transport-security': `max-age=${HSTS_SECONDS}` } : {}),
})
