import type { QueueMessage } from '../ports/job-queue'
import type { Job, JobContext } from './define-job'

export interface JobRegistry {
  /** Loads every handler: a missing or broken one fails the start, not the first job. */
  check(): Promise<void>
  /** @throws Error for a message nobody handles; ZodError for data that does not fit */
  run(message: QueueMessage, context: JobContext): Promise<void>
}

/** @throws Error when two definitions share a name */
export const createJobRegistry = (jobs: readonly Job[]): JobRegistry => {
  const byName = new Map(jobs.map((job) => [job.name, job]))
  if (byName.size !== jobs.length) throw new Error('two jobs share a name')
  return {
    async check() {
      await Promise.all(jobs.map((job) => job.load()))
    },
    async run(message, context) {
      const job = byName.get(message.name)
      if (!job) throw new Error(`nobody handles ${message.name}`)
      const data = job.schema.parse(message.data)
      const { default: handle } = await job.load()
      await handle(data, context)
    },
  }
}
