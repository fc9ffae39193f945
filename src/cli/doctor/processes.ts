import { folderHolder } from '@/platform/instance/folder-lock'
import { readRunFile, type RunInfo } from '@/platform/instance/run-file'
import { isAlive } from '@/platform/process/identity'

import { fine, messageOf, wrong, type Finding } from './finding'

const ANSWER_MAX_MS = 5_000

const livingFindings = ({ processes }: RunInfo): Promise<Finding[]> =>
  Promise.all(
    Object.entries(processes).map(async ([name, identity]) =>
      (await isAlive(identity))
        ? fine(`${name} process`, `runs (process ${identity.pid})`)
        : wrong(`${name} process`, 'has ended; the launcher should start it again within seconds'),
    ),
  )

const siteFinding = async ({ localUrl }: RunInfo): Promise<Finding> => {
  try {
    const signal = AbortSignal.timeout(ANSWER_MAX_MS)
    const { status } = await fetch(`${localUrl}/api/health/live`, { signal })
    return status === 200 ? fine('site', `answers on ${localUrl}`) : wrong('site', `answers with ${status}`)
  } catch (error) {
    return wrong('site', `does not answer on ${localUrl}: ${messageOf(error)}`)
  }
}

/** Whether Kadr runs on the data folder, and if so, whether all of it does. */
export const processFindings = async (dataDir: string): Promise<Finding[]> => {
  const holder = await folderHolder(dataDir)
  if (holder?.purpose !== 'studio') return [fine('processes', 'Kadr is not running')]
  const running = await readRunFile(dataDir)
  if (!running) return [fine('processes', `Kadr is starting (process ${holder.pid})`)]
  return [
    fine('processes', `Kadr is running (process ${holder.pid})`),
    ...(await livingFindings(running)),
    await siteFinding(running),
  ]
}
