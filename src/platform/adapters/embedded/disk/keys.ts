const KEY = /^[a-z0-9._-]+(?:\/[a-z0-9._-]+)*$/
const MAX_KEY_CHARS = 512

const hasDotSegment = (key: string): boolean =>
  key.split('/').some((segment) => segment === '.' || segment === '..')

/** True for what FileStore takes as a key. */
export const isFileKey = (key: string): boolean =>
  key.length <= MAX_KEY_CHARS && KEY.test(key) && !hasDotSegment(key)

/** @throws TypeError, with the key cut to a length that a log can bear */
export const checkFileKey = (key: string): void => {
  if (!isFileKey(key)) throw new TypeError(`Not a file key: ${JSON.stringify(key.slice(0, 80))}`)
}

/** @throws TypeError unless it is empty or whole segments with a `/` at the end */
export const checkPrefix = (prefix: string): void => {
  if (prefix === '') return
  if (!prefix.endsWith('/')) throw new TypeError('A prefix ends with /')
  checkFileKey(prefix.slice(0, -1))
}
