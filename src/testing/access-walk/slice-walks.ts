import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { Seed, Subject } from './seed'

/** What the access walk needs to ask the routes of one slice: the default export of its `tests/access-walk.ts`. */
export interface SliceWalk {
  /** Makes what a route is about, by the first part of its path below `/api`, or below `/api/v1`. */
  readonly seeds?: Readonly<Record<string, Seed>>
  /** What makes a call complete, by route, e.g. `POST /api/v1/notes`. */
  readonly bodies?: Readonly<Record<string, (subject: Subject) => unknown>>
  /** Tables that a refused request must not change. */
  readonly tables?: readonly string[]
}

const PLUGINS = 'src/plugins'

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .map((slice) => join(folder, slice, 'tests/access-walk.ts'))
    .filter((path) => existsSync(path))

const loadWalks = async (): Promise<Required<SliceWalk>> => {
  const walks = await Promise.all(
    filesOf(PLUGINS).map(async (path) => {
      const { default: walk } = (await import(/* @vite-ignore */ resolve(path))) as { default: SliceWalk }
      return walk
    }),
  )
  return {
    seeds: Object.assign({}, ...walks.map(({ seeds }) => seeds)) as Required<SliceWalk>['seeds'],
    bodies: Object.assign({}, ...walks.map(({ bodies }) => bodies)) as Required<SliceWalk>['bodies'],
    tables: walks.flatMap(({ tables = [] }) => tables),
  }
}

/** Of all slices together; found by their place, so that a new slice is walked without a change here. */
export const SLICE_WALKS = await loadWalks()
