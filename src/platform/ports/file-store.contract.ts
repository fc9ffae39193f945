import { createHash, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ByteRange, FileStore, StoredFile } from './file-store'

/** What every file store promises; `create` gives an empty one. */
export const fileStoreContract = (name: string, create: () => Promise<FileStore> | FileStore): void => {
  describe(`file store: ${name}`, () => {
    let store: FileStore
    const bytesOf = (text: string): Buffer => Buffer.from(text)
    const read = async (key: string, range?: ByteRange): Promise<string | null> => {
      const stream = await store.read(key, range)
      return stream && (await buffer(stream)).toString()
    }
    const listKeys = async (prefix: string): Promise<string[]> => {
      const files: StoredFile[] = []
      for await (const file of store.list(prefix)) files.push(file)
      return files.map(({ key }) => key).toSorted()
    }

    beforeEach(async () => {
      store = await create()
    })
    afterEach(() => store.close())

    it('returns what was put, with size, digest and time', async () => {
      const bytes = randomBytes(200_000)
      const before = Date.now() - 2_000
      const put = await store.put('media/ab/original.webp', bytes)
      expect(put).toEqual({ sizeBytes: 200_000, sha256: createHash('sha256').update(bytes).digest('hex') })
      const stat = await store.stat('media/ab/original.webp')
      expect(stat).toMatchObject({ key: 'media/ab/original.webp', sizeBytes: 200_000 })
      expect(stat!.modifiedAt.getTime()).toBeGreaterThan(before)
      expect(await buffer((await store.read('media/ab/original.webp'))!)).toEqual(bytes)
    })

    it('stores an empty file and part of a bigger buffer', async () => {
      await store.put('empty', new Uint8Array(0))
      await store.put('part', bytesOf('0123456789').subarray(3, 6))
      expect(await read('empty')).toBe('')
      expect(await read('part')).toBe('345')
    })

    it('replaces a file; who reads the old one reads it to its end', async () => {
      await store.put('a', bytesOf('old'.repeat(100_000)))
      const reader = (await store.read('a'))!
      await store.put('a', bytesOf('new'))
      expect((await buffer(reader)).toString()).toBe('old'.repeat(100_000))
      expect(await read('a')).toBe('new')
    })

    it('shows one whole version to readers while ten writers replace it', async () => {
      const version = (digit: number): string => String(digit).repeat(50_000)
      await store.put('a', bytesOf(version(0)))
      const writes = Promise.all(
        Array.from({ length: 10 }, (_, digit) => store.put('a', bytesOf(version(digit)))),
      )
      const seen = await Promise.all(Array.from({ length: 20 }, () => read('a')))
      await writes
      for (const text of seen) expect(text).toBe(version(Number(text?.[0])))
    })

    it.each([
      [{ start: 0, end: 0 }, '0'],
      [{ start: 2, end: 4 }, '234'],
      [{ start: 9, end: 9 }, '9'],
    ])('reads the bytes %o', async (range, expected) => {
      await store.put('digits', bytesOf('0123456789'))
      expect(await read('digits', range)).toBe(expected)
    })

    it.each([
      { start: 0, end: 10 },
      { start: 5, end: 4 },
      { start: -1, end: 3 },
      { start: 0.5, end: 3 },
    ])('refuses the bytes %o of ten', async (range) => {
      await store.put('digits', bytesOf('0123456789'))
      await expect(store.read('digits', range)).rejects.toThrow(RangeError)
    })

    it('says null for what is not there, a folder included', async () => {
      await store.put('a/b/c', bytesOf('x'))
      for (const key of ['nope', 'a/b', 'a/b/c/d', 'nope/nope']) {
        expect(await store.stat(key)).toBeNull()
        expect(await store.read(key)).toBeNull()
      }
    })

    it('deletes, twice too, and leaves neighbours alone', async () => {
      await store.put('a/b', bytesOf('x'))
      await store.put('a/bc', bytesOf('y'))
      await store.delete('a/b')
      await store.delete('a/b')
      await store.delete('a')
      await store.delete('never/there')
      expect(await listKeys('')).toEqual(['a/bc'])
    })

    it('lists by whole segments', async () => {
      for (const key of ['media/a', 'media/b/c', 'media-old/d', 'e']) await store.put(key, bytesOf(key))
      expect(await listKeys('')).toEqual(['e', 'media-old/d', 'media/a', 'media/b/c'])
      expect(await listKeys('media/')).toEqual(['media/a', 'media/b/c'])
      expect(await listKeys('nothing/')).toEqual([])
      for await (const { sizeBytes } of store.list('media/b/')) expect(sizeBytes).toBe(9)
    })

    it.each([
      '',
      '/etc/passwd',
      '../up',
      'a/../../up',
      'a/..',
      './a',
      'a//b',
      'a/',
      'A',
      'a b',
      'a\0b',
      'a\\b',
      'ż',
      '%2e%2e/a',
      'a'.repeat(513),
    ])('refuses the key %j', async (key) => {
      await expect(store.put(key, bytesOf('x'))).rejects.toThrow(TypeError)
      await expect(store.read(key)).rejects.toThrow(TypeError)
      await expect(store.stat(key)).rejects.toThrow(TypeError)
      await expect(store.delete(key)).rejects.toThrow(TypeError)
    })

    it.each(['../', 'media', '/', 'a/../'])('refuses the prefix %j', (prefix) => {
      expect(() => store.list(prefix)).toThrow(TypeError)
    })

    it('takes keys of 512 characters and names with dots', async () => {
      const long = `${'a'.repeat(200)}/${'b'.repeat(200)}/${'c'.repeat(110)}`
      for (const key of [long, '...', 'a/.hidden', 'v1.2_x-y']) {
        await store.put(key, bytesOf(key))
        expect(await read(key)).toBe(key)
      }
    })
  })
}
