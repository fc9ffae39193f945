import path from 'node:path'

/** Where things lie in the data folder. */
export const instancePaths = (dataDir: string) => ({
  database: path.join(dataDir, 'db'),
  files: path.join(dataDir, 'files'),
  logs: path.join(dataDir, 'logs'),
  secret: path.join(dataDir, 'secret'),
  lock: path.join(dataDir, 'lock.json'),
  auditHeads: path.join(dataDir, 'audit-heads.jsonl'),
  run: path.join(dataDir, 'run.json'),
})
