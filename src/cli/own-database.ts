import { openEmbeddedDatabase } from '@/launcher/embedded'
import { migrateNow } from '@/launcher/migrate-now'
import { lockFolder } from '@/platform/instance/folder-lock'
import { instancePaths } from '@/platform/instance/paths'
import { prepareFolder } from '@/platform/instance/prepare-folder'
import { readOrMakeSecret } from '@/platform/instance/secret-file'

export interface OpenDatabase {
  readonly url: string
  readonly kind: 'embedded' | 'server'
  /** Of the running studio, which may have been started with other settings than this command. */
  readonly publicUrl?: string
  close(): Promise<void>
}

const whileOpen = async (dataDir: string): Promise<OpenDatabase> => {
  const database = await openEmbeddedDatabase(instancePaths(dataDir).database)
  try {
    const KADR_SECRET = process.env.KADR_SECRET || (await readOrMakeSecret(dataDir))
    await migrateNow({ ...process.env, KADR_SECRET, DATABASE_URL: database.url })
  } catch (error) {
    await database.stop()
    throw error
  }
  return { url: database.url, kind: 'embedded', close: () => database.stop() }
}

/**
 * Opens the database of a data folder that nobody else holds, in this version's shape.
 *
 * @throws StartError when it cannot be opened, or is held by then
 */
export const openOwnDatabase = async (dataDir: string): Promise<OpenDatabase> => {
  await prepareFolder(dataDir)
  const unlock = await lockFolder(dataDir, 'command')
  try {
    const database = await whileOpen(dataDir)
    const close = async (): Promise<void> => {
      await database.close()
      await unlock()
    }
    return { ...database, close }
  } catch (error) {
    await unlock()
    throw error
  }
}
