import type { Env } from '@/platform/config/env'
import { writeRunFile, type RunInfo } from '@/platform/instance/run-file'
import { identify } from '@/platform/process/identity'

import { localUrlOf } from './port'
import type { Running } from './running'

/** Keeps the run file as the tree is: the command line and a later start read it. */
export interface RunRecord {
  setDatabase(url: string): void
  setReady(): Promise<void>
  /** A process that has just been started. */
  add(name: string, process: Pick<Running, 'pid'>): Promise<void>
}

/** @param onError - called when the file could not be written; the tree works without it */
export const createRunRecord = (env: Env, onError: (error: unknown) => void): RunRecord => {
  let info: RunInfo = {
    isReady: false,
    databaseUrl: '',
    publicUrl: env.PUBLIC_URL,
    localUrl: localUrlOf(env.HOST, env.PORT),
    processes: {},
  }
  let written = Promise.resolve()
  const change = (part: Partial<RunInfo>): Promise<void> => {
    info = { ...info, ...part }
    written = written.then(() => writeRunFile(env.KADR_DATA, info)).catch(onError)
    return written
  }
  return {
    setDatabase: (databaseUrl) => void (info = { ...info, databaseUrl }),
    setReady: () => change({ isReady: true }),
    async add(name, { pid }) {
      if (pid === null) return
      const identity = await identify(pid)
      await change({ processes: { ...info.processes, [name]: identity } })
    },
  }
}
