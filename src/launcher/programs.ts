import path from 'node:path'

/** Entry points of the tree's processes. */
export type Program = 'database' | 'migrate' | 'web' | 'worker'

const SOURCES: Readonly<Record<Program, string>> = {
  database: 'src/platform/adapters/embedded/database-main.ts',
  migrate: 'src/migrate/main.ts',
  web: 'src/web/main.ts',
  worker: 'src/worker/main.ts',
}

const isSource = import.meta.url.endsWith('.ts')

/** Arguments of node for one program: its bundle, or its source through tsx. Both lie under the working directory. */
export const argsOf = (program: Program): string[] =>
  isSource ? ['--import', 'tsx', path.resolve(SOURCES[program])] : [path.resolve('dist', `${program}.js`)]
