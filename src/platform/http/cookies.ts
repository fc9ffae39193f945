/** Value of one cookie of a `Cookie` header; null when absent or not decodable. */
export const readCookie = (headers: Headers, name: string): string | null => {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return decode(part.slice(at + 1).trim())
  }
  return null
}

const decode = (value: string): string | null => {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}

export interface CookieOptions {
  readonly maxAgeSeconds: number
  readonly isSecure: boolean
}

/** A `Set-Cookie` value: HttpOnly, SameSite=Lax, path `/`. */
export const serializeCookie = (name: string, value: string, options: CookieOptions): string =>
  [
    `${name}=${encodeURIComponent(value)}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${options.maxAgeSeconds}`,
    ...(options.isSecure ? ['Secure'] : []),
  ].join('; ')
