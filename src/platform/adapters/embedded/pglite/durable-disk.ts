import { closeSync, fsyncSync, openSync } from 'node:fs'
import { type Extension, PGlite } from '@electric-sql/pglite'

/** The parts of the engine's file system that are used here (emscripten's NODEFS). */
interface EngineStream {
  /** File descriptor of an open file; a directory has none. */
  readonly nfd?: number
  readonly node: unknown
}
interface EngineModule {
  readonly FS: {
    readonly filesystems: {
      readonly NODEFS: {
        readonly stream_ops: { fsync?: (stream: EngineStream) => number }
        realPath(node: unknown): string
      }
    }
  }
}
interface EngineOptions {
  readonly preRun?: readonly ((module: EngineModule) => void)[]
}

const syncFolder = (path: string): void => {
  const fd = openSync(path, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

const installFsync = ({ FS }: EngineModule): void => {
  const { NODEFS } = FS.filesystems
  NODEFS.stream_ops.fsync = (stream) => {
    if (stream.nfd === undefined) syncFolder(NODEFS.realPath(stream.node))
    else fsyncSync(stream.nfd)
    return 0
  }
}

/**
 * Makes a commit survive a power cut, and a panic visible. As shipped, the engine has no fsync at all (the call answers
 * 0 and does nothing), and after a panic it goes on with a session that answers nonsense; `onAbort` must end the process.
 */
export const durableDisk = (onAbort: () => void): Extension => ({
  name: 'durable disk',
  setup: (_db, options: EngineOptions) =>
    Promise.resolve({
      emscriptenOpts: { ...options, onAbort, preRun: [...(options.preRun ?? []), installFsync] },
    }),
})

/** PGlite's own parameters without `-F` (fsync off), and with the one sync method that reaches the hook above. */
export const DURABLE_START_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]
