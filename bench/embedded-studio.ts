import pg from 'pg'

import { readLastRun } from '@/platform/instance/run-file'
import { startKadr } from '@/testing/kadr-process'
import { createTempFolder } from '@/testing/temp-folder'

import type { Studio } from './production-studio'

/** The built product with nothing set. */
export const startEmbeddedStudio = async (): Promise<Studio> => {
  const folder = await createTempFolder('bench')
  const dataDir = `${folder.path}/var`
  const kadr = await startKadr({ dataDir })
  const databaseUrl = (await readLastRun(dataDir))?.databaseUrl ?? ''
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  return {
    kadr,
    databaseUrl,
    database,
    async stop() {
      await database.end()
      await kadr.stop()
      await folder.remove()
    },
  }
}
