import { refuseDoubled } from './refuse-doubled'
import type { Slice } from './slice'
import type { WorkerPart } from './worker-part'

const namedBy = <Item extends { readonly name: string }>(slice: string, items: readonly Item[] = []) =>
  items.map((item) => ({ slice, key: item.name, item }))

/**
 * What the worker gets of all slices together.
 *
 * @throws Error when two slices have a job or a recurring task of the same name
 */
export const composeWorker = async (slices: readonly Slice[]): Promise<Required<WorkerPart>> => {
  const loaded = await Promise.all(
    slices.flatMap(({ name, worker }) =>
      worker ? [worker().then(({ default: part }) => ({ name, ...part }))] : [],
    ),
  )
  const jobs = loaded.flatMap((part) => namedBy(part.name, part.jobs))
  const tasks = loaded.flatMap((part) => namedBy(part.name, part.recurringTasks))
  refuseDoubled('job', jobs)
  refuseDoubled('recurring task', tasks)
  return { jobs: jobs.map(({ item }) => item), recurringTasks: tasks.map(({ item }) => item) }
}
