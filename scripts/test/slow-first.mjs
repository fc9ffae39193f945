import { BaseSequencer } from 'vitest/node'

/** Files that start whole programs take a minute and more: begun last, they would run on alone. */
const SLOW = /\/(launcher|cli)\/tests\/|\/adapters\/embedded\//

/** Vitest's own order, but for slow files, which come first. */
export class SlowFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files)
    const isSlow = ({ moduleId }) => SLOW.test(moduleId)
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))]
  }
}
