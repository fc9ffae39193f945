import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that start whole programs take a minute and more: begun last, they would run on alone. */
const SLOW = /\/(launcher|cli)\/tests\/|\/adapters\/embedded\//

const isSlow = ({ moduleId }: TestSpecification): boolean => SLOW.test(moduleId)

/** Vitest's own order, but for slow files, which come first. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))]
  }
}
