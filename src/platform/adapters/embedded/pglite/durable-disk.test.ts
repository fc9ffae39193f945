import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TempFolder, createTempFolder } from '@/testing/temp-folder'
import { DURABLE_START_PARAMS, durableDisk } from './durable-disk'

interface FakeStreamOps {
  fsync?: (stream: { nfd?: number; node: unknown }) => number
}

/** Runs the hooks that the engine would run, on a stand-in for its file system. */
const installOn = async (streamOps: FakeStreamOps, path: string) => {
  const earlier: string[] = []
  const onAbort = (): void => void earlier.push('abort')
  const options = { preRun: [() => void earlier.push('mount')] }
  const { emscriptenOpts } = await durableDisk(onAbort).setup(null as never, options)
  const module = { FS: { filesystems: { NODEFS: { stream_ops: streamOps, realPath: () => path } } } }
  for (const hook of emscriptenOpts.preRun) hook(module)
  return { earlier, emscriptenOpts }
}

describe('durable disk', () => {
  let folder: TempFolder
  beforeAll(async () => {
    folder = await createTempFolder('disk')
  })
  afterAll(() => folder.remove())

  it('flushes open files and folders, and says when it cannot', async () => {
    const streamOps: FakeStreamOps = {}
    await installOn(streamOps, folder.path)
    const nfd = openSync(join(folder.path, 'file'), 'w')
    expect(streamOps.fsync!({ nfd, node: null })).toBe(0)
    closeSync(nfd)
    expect(() => streamOps.fsync!({ nfd, node: null })).toThrow('EBADF')
    expect(streamOps.fsync!({ node: null })).toBe(0)
  })

  it('keeps the hooks that were there, and hands a panic on', async () => {
    const { earlier, emscriptenOpts } = await installOn({}, folder.path)
    emscriptenOpts.onAbort()
    expect(earlier).toEqual(['mount', 'abort'])
  })

  it('turns fsync on', () => {
    expect(DURABLE_START_PARAMS).not.toContain('-F')
    expect(DURABLE_START_PARAMS).toContain('wal_sync_method=fsync')
    expect(DURABLE_START_PARAMS[0]).toBe('--single')
  })
})
