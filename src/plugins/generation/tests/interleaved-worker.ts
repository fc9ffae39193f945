import type { WorkerContainer } from '@/platform/ports/container'
import type { RenderEngine } from '@/platform/ports/render-engine'

import type { Turn } from './turns'

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

const engineInTurns = (engine: RenderEngine, turn: Turn): RenderEngine => ({
  ...engine,
  render: (request, context) => turn(() => engine.render(request, context)),
})

/** The parts of a process whose every step outside of it waits for its turn: statements, files, drawing. */
export const workInTurns = (parts: WorkerContainer, turn: Turn): WorkerContainer => {
  const { database, files, engines } = parts
  return {
    ...parts,
    database: { ...database, query: (text, values) => turn(() => database.query(text, values)) },
    files: {
      ...files,
      put: (key, bytes) => turn(() => files.put(key, bytes)),
      delete: (key) => turn(() => files.delete(key)),
      async *list(prefix) {
        yield* await turn(() => collect(files.list(prefix)))
      },
    },
    engines: new Map([...engines].map(([id, engine]) => [id, engineInTurns(engine, turn)])),
  }
}
