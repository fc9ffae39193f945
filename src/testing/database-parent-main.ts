import { startEmbeddedDatabase } from '@/platform/adapters/embedded/database-process'
import { DATABASE_COMMAND } from './embedded-database'

/** Starts a database in the folder of its first argument, sends its own parent the process id, and waits to be killed. */
const main = async (dataDir: string): Promise<void> => {
  const { pid } = await startEmbeddedDatabase({ dataDir, command: DATABASE_COMMAND })
  process.send?.(pid)
}

void main(process.argv[2] ?? '')
