import type { Container } from '../ports/container'

export interface Dependency {
  readonly name: 'database' | 'files' | 'queue'
  readonly isUp: boolean
  /** Why not, for the administrator's eyes; null when up. */
  readonly error: string | null
}

const TIMEOUT_MS = 3_000

const withTimeout = async (work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${TIMEOUT_MS} ms`)), TIMEOUT_MS)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const check = async (name: Dependency['name'], work: () => Promise<unknown>): Promise<Dependency> => {
  try {
    await withTimeout(work())
    return { name, isUp: true, error: null }
  } catch (error) {
    return { name, isUp: false, error: error instanceof Error ? error.message : String(error) }
  }
}

const PROBE_KEY = 'health/probe.txt'

const writeAndRead = async ({ files }: Pick<Container, 'files'>): Promise<void> => {
  await files.put(PROBE_KEY, Buffer.from('ok'))
  if (!(await files.stat(PROBE_KEY))) throw new Error('a file just written is not there')
}

/** Asks everything Kadr stands on, each for at most 3 s. */
export const checkDependencies = (
  container: Pick<Container, 'database' | 'files' | 'queue'>,
): Promise<Dependency[]> =>
  Promise.all([
    check('database', () => container.database.query('SELECT 1')),
    check('queue', () => container.queue.counts()),
    check('files', () => writeAndRead(container)),
  ])
