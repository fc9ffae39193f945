import { refuseDoubled, type Declared } from './refuse-doubled'
import type { Slice } from './slice'

const declaredBy = (slices: readonly Slice[], keysOf: (slice: Slice) => object): Declared[] =>
  slices.flatMap((slice) => Object.keys(keysOf(slice)).map((key) => ({ slice: slice.name, key })))

/**
 * The list of slices, checked: a process with two slices that claim the same does not start.
 *
 * @throws Error with the names of both slices
 */
export const listSlices = <const Slices extends readonly Slice[]>(...slices: Slices): Slices => {
  refuseDoubled(
    'slice',
    slices.map(({ name }) => ({ slice: name, key: name })),
  ) // their messages stand under it
  refuseDoubled(
    'error code',
    declaredBy(slices, ({ errors }) => errors?.statuses ?? {}),
  )
  refuseDoubled(
    'audit action',
    declaredBy(slices, ({ auditActions }) => auditActions ?? {}),
  )
  return slices
}
