import { refuseDoubled } from './refuse-doubled'
import type { Slice } from './slice'
import type { WorkerPart } from './worker-part'

const owned = <Item>(slice: string, keyOf: (item: Item) => string, items: readonly Item[] = []) =>
  items.map((item) => ({ slice, key: keyOf(item), item }))

/**
 * What the worker gets of all slices together.
 *
 * @throws Error when two slices have a job of the same kind, or a recurring task of the same name
 */
export const composeWorker = async (slices: readonly Slice[]): Promise<Required<WorkerPart>> => {
  const loaded = await Promise.all(
    slices.flatMap(({ name, worker }) =>
      worker ? [worker().then(({ default: part }) => ({ name, ...part }))] : [],
    ),
  )
  const jobs = loaded.flatMap((part) => owned(part.name, ({ kind }) => kind.kind, part.jobs))
  const tasks = loaded.flatMap((part) => owned(part.name, (task) => task.name, part.recurringTasks))
  // A task is a kind of job, too.
  refuseDoubled('job or recurring task', [...jobs, ...tasks])
  return { jobs: jobs.map(({ item }) => item), recurringTasks: tasks.map(({ item }) => item) }
}
